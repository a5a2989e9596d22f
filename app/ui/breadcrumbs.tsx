import { Anchor } from "./anchor.tsx";
import { Icon } from "./icon.tsx";

export type Crumb = { text: string; href?: string };

/** The way down to this page; the last one, without address, is the page itself. */
export function Breadcrumbs({ label, items }: { label: string; items: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="mb-5 text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-1 text-ink-2">
        {items.map((item, place) => (
          <li key={item.text} className="inline-flex items-center gap-1.5">
            {place > 0 && <Icon name="chevron-right" size="s" />}
            {item.href ? (
              <Anchor href={item.href}>{item.text}</Anchor>
            ) : (
              <span aria-current="page">{item.text}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function BackLink({ href, text }: { href: string; text: string }) {
  return (
    <p className="mb-5 print:hidden">
      <Anchor href={href} className="inline-flex min-h-target items-center gap-1.5">
        <Icon name="arrow-left" size="s" />
        {text}
      </Anchor>
    </p>
  );
}

/** The way back that takes along what was typed: it posts the form of this id. */
export function BackButton({ form, text }: { form: string; text: string }) {
  return (
    <p className="mb-5 print:hidden">
      <button
        type="submit"
        form={form}
        name="intent"
        value="back"
        className="inline-flex min-h-target items-center gap-1.5 text-navy-700 underline hover:text-navy-900"
      >
        <Icon name="arrow-left" size="s" />
        {text}
      </button>
    </p>
  );
}
