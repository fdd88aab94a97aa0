// The pages of run set R, from the table that the server itself routes by. A test compares these lists with the table and
// with the sitemap, so that a new kind of page cannot be forgotten.
import { execFileSync } from 'node:child_process';
import { needed } from './environment';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `lang` of a page in this language. */
export const TAG: Record<Language, string> = { en: 'en', zh: 'zh-Hans' };

/** A row of the table, as `server routes` prints it. */
export interface Route {
  path: string;
  group: 'public' | 'entrance' | 'applicant' | 'sign-in' | 'staff';
  needs: string | null;
  listed: boolean;
}

export const ROUTES = JSON.parse(execFileSync(needed('SERVER'), ['routes'], { encoding: 'utf8' })) as Route[];

const unlocalised = (route: Route): string => route.path.replace('/:locale', '');

/** Pages with an address of their own, without their language. */
export const FIXED = ROUTES.filter((route) => route.listed).map(unlocalised);

/** One of each kind of page that the dataset makes: rich and poor, active and ended, city and province, long names. */
export const FROM_DATA = [
  '/places/newcastle-upon-tyne', '/places/colchester', '/places/derby', '/places/taiyuan', '/places/scotland', '/places/hainan',
  '/links/newcastle-upon-tyne--taiyuan', '/links/derby--hefei', '/links/edinburgh--shenzhen',
];

/** The same pages in another state. */
export const STATES = [
  '/map?place=newcastle-upon-tyne&province=shanxi', '/map?q=xian&province=xyz', '/map?q=nowhere-at-all', '/links?status=ended',
];

/** The pages of applicants that open to everybody; what follows them is looked at on the way through. */
export const FORMS = ['/register/kind', '/register/other', '/register/resume', '/register/gone', '/register/ended', '/track'];

/** Pages that take a session, a code or a secret: the test that looks at each on its way there. */
export const ON_THE_WAY: Record<string, string> = {
  '/staff': 'staff',
  '/staff/sign-in': 'staff',
  '/staff/registrations': 'staff',
  '/staff/registrations/:reference': 'staff',
  '/staff/registrations/:reference/answers/:answer': 'corrections',
  '/staff/data-requests': 'data-requests',
  '/staff/data-requests/:id': 'data-requests',
  '/register/resume/:locator': 'resume',
  '/register/resume-code': 'resume',
  '/register/saved': 'resume',
  '/register/card': 'resume',
  '/register/already-registered': 'branch-registration',
  '/register/done/:reference': 'registration',
  '/register/:step': 'registration',
  '/track/code': 'track',
  '/track/status': 'track',
  '/track/withdraw': 'track',
  '/track/data': 'track',
  '/approve/:token': 'approval',
};

/** Every page of the table that none of the lists above has, and every page of theirs that the table has not. */
export function forgotten(): string[] {
  const kinds = FROM_DATA.map((path) => kind(path).replace('*', ':slug'));
  const looked = [...FIXED, ...kinds, ...FORMS, ...Object.keys(ON_THE_WAY)];
  const there = ROUTES.map(unlocalised);
  return [...there.filter((path) => !looked.includes(path)), ...looked.filter((path) => !there.includes(path))];
}

/** Pages that answer 404. */
export const MISSING = ['/nowhere', '/places/nowhere', '/links/nowhere--at-all', '/register/nowhere'];

/** The page of an address of the sitemap: `/en/places/derby` is of the kind `/places/*`. */
export function kind(path: string): string {
  const rest = path.replace(/^\/(en|zh)(?=\/|$)/, '');
  return rest.replace(/^\/(places|links)\/[^/]+$/, '/$1/*');
}
