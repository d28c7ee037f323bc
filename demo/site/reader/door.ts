/** Leads to the documentation in the reader's language. */
const lang = navigator.languages.find((one) => /^(en|fr)/.test(one))?.slice(0, 2) ?? 'en';
location.replace(`${lang}/index.html`);

export {};
