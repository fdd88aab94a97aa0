// What the service has sent, as `/dev/mail` lists it: newest first.
import { type APIRequestContext } from '@playwright/test';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

const MAIL = /<li><h2>(.*?)<\/h2>\s*<p>To: (.*?)<\/p>[\s\S]*?<pre>([\s\S]*?)<\/pre>/g;

/** The mails to an address, newest first. */
export async function mailsTo(request: APIRequestContext, address: string): Promise<Mail[]> {
  const list = await (await request.get('/dev/mail')).text();
  const all = [...list.matchAll(MAIL)].map(([, subject, to, text]) => ({ to: to!, subject: subject!, text: text! }));
  return all.filter((mail) => mail.to === address);
}

/** The digits of the newest code that was sent to an address. */
export async function codeFor(request: APIRequestContext, address: string): Promise<string> {
  for (const mail of await mailsTo(request, address)) {
    const digits = /^\d{6}$/m.exec(mail.text);
    if (digits) return digits[0];
  }
  throw new Error(`no code was sent to ${address}`);
}
