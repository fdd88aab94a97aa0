// html-validate's recommended rules on the markup as it leaves the server.
import { HtmlValidate } from 'html-validate';

// Nothing is switched off but what comes from Leptos, which we cannot change:
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // It writes attributes without a value as `crossorigin=""`, `novalidate=""` or `class=""`: the same to every parser.
    'attribute-empty-style': 'off',
  },
});

/** Complaints about a document, each with the place it is about. */
export async function complaints(html: string): Promise<string[]> {
  // Leptos separates neighbouring texts with `<!>`: an empty comment to every browser, no HTML to html-validate.
  const text = html.replaceAll('<!>', '');
  const report = await validator.validateString(text);
  return report.results
    .flatMap((result) => result.messages)
    .map((m) => `${m.ruleId}: ${m.message} — ${text.slice(Math.max(0, m.offset - 20), m.offset + 120)}`);
}
