/** Packages that hold code of others as they come, so that no bundler can tell, and those that forgot the text of their licence. */

export interface Prebuilt {
  readonly name: string;
  /** Where the package that brings it says which version it took. */
  readonly version?: RegExp;
  readonly licence: string;
  /** Files of licences that it comes with, or that stand beside this one. */
  readonly texts: readonly string[];
  readonly purl?: string;
  readonly page: string;
  /** How its files are called in the source map of the package that brings it. */
  readonly source: RegExp;
}

const wasm = 'node_modules/pdfjs-dist/wasm';

/** By the package that brings them. Of the decoders it brings what starts them; they themselves are not in our package. */
export const prebuilt: Readonly<Record<string, readonly Prebuilt[]>> = {
  'pdfjs-dist': [
    {
      name: 'core-js', version: /core-js\/blob\/v([\d.]+)\/LICENSE/, licence: 'MIT', texts: ['demo/package/licences/core-js.txt'],
      purl: 'pkg:npm/core-js', page: 'https://github.com/zloirock/core-js', source: /node_modules\/core-js\//,
    },
    {
      name: 'brotli', licence: 'MIT', texts: ['demo/package/licences/brotli.txt'],
      purl: 'pkg:github/google/brotli', page: 'https://github.com/google/brotli', source: /\/external\/brotli\//,
    },
    {
      name: 'openjpeg', licence: 'BSD-2-Clause', texts: [`${wasm}/LICENSE_PDFJS_OPENJPEG`, `${wasm}/LICENSE_OPENJPEG`],
      purl: 'pkg:github/uclouvain/openjpeg', page: 'https://github.com/mozilla/pdf.js.openjpeg', source: /\/external\/openjpeg\//,
    },
    {
      name: 'qcms', licence: 'MIT AND BSD-2-Clause', texts: [`${wasm}/LICENSE_PDFJS_QCMS`, `${wasm}/LICENSE_QCMS`],
      page: 'https://github.com/mozilla/pdf.js.qcms', source: /\/external\/qcms\//,
    },
    {
      name: 'pdfium-jbig2', licence: 'BSD-3-Clause AND Apache-2.0', texts: [`${wasm}/LICENSE_PDFJS_JBIG2`, `${wasm}/LICENSE_JBIG2`],
      page: 'https://github.com/mozilla/pdf.js.jbig2', source: /\/external\/jbig2\//,
    },
  ],
};

/** From their repositories, since what they publish holds none. */
export const forgotten: Readonly<Record<string, string>> = { saxes: 'demo/package/licences/saxes.txt' };
