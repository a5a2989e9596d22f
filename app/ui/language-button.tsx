type Props = {
  /** The id of the form whose text goes along. */
  form: string;
  /** The same page in the other language, which takes the form. */
  href: string;
  code: string;
  words: { readonly goOn: string; readonly language: string };
  look: string;
};

/** Another language for a page with a form: posts the form, so that what was typed goes along. */
export function LanguageButton({ form, href, code, words, look }: Props) {
  return (
    <>
      {/* The first button of a form is the one that Enter presses; it goes on with the form. */}
      <button type="submit" form={form} tabIndex={-1} aria-hidden="true" className="sr-only">
        {words.goOn}
      </button>
      <button
        type="submit"
        form={form}
        formAction={href}
        name="intent"
        value="language"
        lang={code}
        className={`${look} underline`}
      >
        {words.language}
      </button>
    </>
  );
}
