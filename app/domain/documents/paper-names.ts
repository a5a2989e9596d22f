/**
 * The English names of papers, by the code under which each is stored and addressed: codes are
 * printed in addresses and file names, names are the keys of sentences.
 */
export const paperNames = {
  "phieu-tiep-nhan": "intake-slip",
  "phieu-chuyen": "forwarding-slip",
  "thong-bao": "notice",
  "thong-bao-decline": "notice-of-declining",
  "thong-bao-guide": "notice-of-guidance",
  "thong-bao-transfer": "notice-of-transfer",
  "van-ban-tra-loi": "reply",
  "thu-gui-nguoi-gui": "letter-to-sender",
  "thu-da-tiep-nhan": "letter-received",
  "thu-bo-sung": "letter-asking-for-more",
  "thu-da-chuyen": "letter-forwarded",
  "thu-khong-tiep-nhan": "letter-declined",
  "thu-da-tra-loi": "letter-answered",
  "thu-xin-loi": "letter-of-apology",
  "phieu-trinh": "submission",
  "cong-van-don-doc": "chase-letter",
  "danh-sach-qua-han": "overdue-report",
  "tra-loi-du-lieu": "data-request-answer",
  "bien-ban-huy": "destruction-record",
} as const;
export type PaperCode = keyof typeof paperNames;
export type PaperName = (typeof paperNames)[PaperCode];

/** Whether a text is the stored code of a paper, be it about one petition or about several. */
export const isPaperCode = (code: string): code is PaperCode => code in paperNames;
