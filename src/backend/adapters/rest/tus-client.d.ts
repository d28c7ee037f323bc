/** The protocol alone of tus-js-client: its main module brings a request, a storage and a file reader that go unused here. */
declare module 'tus-js-client/lib/upload.js' {
  import { Upload, type UploadOptions } from 'tus-js-client';

  export default class ProtocolUpload extends Upload {
    static readonly defaultOptions: UploadOptions;
  }
}
