/** A form that a passkey answers: what the browser asks stands in it, and the answer is sent with it. */

/** Whether this browser knows passkeys at this address: https, or the machine itself. */
export const knowsPasskeys = (): boolean => typeof PublicKeyCredential === "function";

/**
 * Asks for a key, or for a new one, as the form says, puts the answer into it and sends it. Returns false
 * where the person gave none.
 */
export async function answerWithPasskey(form: HTMLFormElement): Promise<boolean> {
  const { startAuthentication, startRegistration } = await import("@simplewebauthn/browser");
  const optionsJSON = JSON.parse(form.dataset.options ?? "{}");
  try {
    const answer =
      form.dataset.passkey === "new"
        ? await startRegistration({ optionsJSON })
        : await startAuthentication({ optionsJSON });
    const field = form.elements.namedItem("response");
    if (field instanceof HTMLInputElement) field.value = JSON.stringify(answer);
    form.submit();
    return true;
  } catch {
    return false;
  }
}
