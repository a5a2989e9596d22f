/** The words behind the question mark of an address, written once: English here, Vietnamese there. */
export const queryKeys = {
  // Which part of a list is shown.
  search: "q",
  queue: "viec",
  field: "linh-vuc",
  agency: "co-quan",
  kind: "loai",
  channel: "kenh",
  division: "phong",
  innerTo: "han-phong",
  from: "tu",
  to: "den",
  due: "han",
  after: "sau",
  before: "truoc",
  period: "ky",
  year: "nam",
  day: "ngay",
  tried: "thu",
  officer: "nguoi",
  section: "muc",
  filters: "loc",
  // Which form or wording is shown.
  language: "lang",
  wordingLanguage: "tieng",
  edited: "sua",
  draft: "du-thao",
  way: "cach",
  signer: "nguoi-ky",
  recovery: "du-phong",
  // Which petition is tracked; the code is no secret.
  code: "ma",
  // What has just happened, to be said on the next page.
  done: "xong",
  saved: "da-luu",
  linkSent: "da-gui",
  removed: "da-tat",
  expired: "het-han",
  passwordSet: "mat-khau",
  signedOut: "ra",
  typed: "nhap",
  hint: "goi-y",
  // Where to go afterwards.
  next: "tiep",
} as const;
export type QueryKey = keyof typeof queryKeys;

/** Values that stand in a query. */
export const queryValues = {
  backToCheck: "kiem-tra",
  typedExpired: "het-han",
  hintEmergency: "khan-cap",
  hintDenunciation: "to-cao",
  hintComplaint: "khieu-nai",
  hintFieldReport: "hien-truong",
  hintLegalQuestion: "hoi-dap",
  hintOwnNumber: "so-rieng",
  hintOtherLanguage: "ngoai-ngu",
  reportedOnly: "bao-cao",
  spam: "thu-rac",
  forwardLed: "chu-tri",
  forwardSplit: "tach-y",
  supplied: "bo-sung",
  withdrawn: "rut",
} as const;
