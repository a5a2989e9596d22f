import type { ReactNode } from "react";

/** An official document on screen as on paper: A4, serif, the margins of `@page document`. */
export function DocumentSheet({ children }: { children: ReactNode }) {
  return (
    <article className="mx-auto max-w-[52rem] border border-rule bg-white px-6 py-10 font-document text-[1.125rem] leading-normal text-black shadow-card sm:px-16 print:max-w-none print:border-0 print:p-0 print:text-[14pt] print:shadow-none print:[page:document]">
      {children}
    </article>
  );
}

/** Left and right of a document's head or foot: issuer and motto, recipients and signature. */
export function DocumentPair({ left, right }: { left: ReactNode; right: ReactNode }) {
  return (
    <div className="my-4 grid grid-cols-2 gap-6 text-center break-inside-avoid">
      <div>{left}</div>
      <div>{right}</div>
    </div>
  );
}
