// Headers that every page carries.

export const HTML = 'text/html; charset=utf-8';

// Pages run nothing and load nothing; whatever might slip into one stays dead text.
export const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
