// The pages of run set R. A test compares this list with the sitemap, so that a new kind of page cannot be forgotten.

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `lang` of a page in this language. */
export const TAG: Record<Language, string> = { en: 'en', zh: 'zh-Hans' };

/** Pages with an address of their own, without their language. */
export const FIXED = [
  '', '/map', '/links', '/places', '/timeline', '/partnerships', '/schools', '/register', '/data', '/about', '/privacy',
  '/cookies', '/accessibility', '/contact',
];

/** One of each kind of page that the dataset makes: rich and poor, active and ended, city and province, long names. */
export const FROM_DATA = [
  '/places/newcastle-upon-tyne', '/places/colchester', '/places/derby', '/places/taiyuan', '/places/scotland', '/places/hainan',
  '/links/newcastle-upon-tyne--taiyuan', '/links/derby--hefei', '/links/edinburgh--shenzhen',
];

/** The same pages in another state. */
export const STATES = [
  '/map?place=newcastle-upon-tyne&province=shanxi', '/map?q=xian&province=xyz', '/map?q=nowhere-at-all', '/links?status=ended',
];

/** Sign-in and the pages a registration begins with; what follows is looked at on the way through. */
export const FORMS = ['/register/kind'];

/** Pages that answer 404. */
export const MISSING = ['/nowhere', '/places/nowhere', '/links/nowhere--at-all', '/register/nowhere'];

/** The page of an address of the sitemap: `/en/places/derby` is of the kind `/places/*`. */
export function kind(path: string): string {
  const rest = path.replace(/^\/(en|zh)(?=\/|$)/, '');
  return rest.replace(/^\/(places|links)\/[^/]+$/, '/$1/*');
}
