import type { ReactNode } from "react";

type Props = { title: ReactNode; lead: ReactNode; actions: ReactNode; beside?: ReactNode };

/** The opening of the public home page, the only large ground of navy. */
export function Hero({ title, lead, actions, beside }: Props) {
  return (
    <div className="bg-navy-800 text-white print:bg-transparent print:text-black">
      <div className="mx-auto grid max-w-page items-center gap-10 px-4 py-10 sm:px-6 sm:py-14 lg:grid-cols-[3fr_2fr]">
        <div>
          <h1 className="text-3xl text-white sm:text-[2.75rem]">{title}</h1>
          <div className="mt-4 max-w-column text-lg text-navy-100">{lead}</div>
          <div className="mt-7 flex flex-wrap gap-3">{actions}</div>
        </div>
        {beside}
      </div>
    </div>
  );
}
