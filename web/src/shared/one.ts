/**
 * English says "1 person has", not "1 people have". A text with one number has a form of its own for one; a text with
 * several numbers would need a form for each mixture, so it is written for many and mended here, number by number.
 */
const SINGULAR: Record<string, string> = {
  people: 'person',
  boxes: 'box',
  laboratories: 'laboratory',
  batches: 'batch',
};
const REGULAR =
  'areas|assignments|buildings|cases|channels|compounds|contacts|corners|coveralls|days|desks|doors|floors|hours|' +
  'households|items|lines|meals|minutes|notices|organizations|places|points|posts|records|registrations|rounds|rows|' +
  'rules|samplers|seats|shifts|swabs|systems|tables|teams|tubes|volunteers';
const VERBS: Record<string, string> = { are: 'is', have: 'has', were: 'was', do: 'does', wait: 'waits' };

const NOUNS = `${Object.keys(SINGULAR).join('|')}|${REGULAR}`;
const MANY = new RegExp(
  `(?<![\\d.,:–-])\\b1 ((?:other |empty |more |soft |hard )?)(${NOUNS})\\b(?: (${Object.keys(VERBS).join('|')})\\b)?`,
  'g',
);

export function one(text: string): string {
  return text.replace(MANY, (_, between: string, noun: string, verb: string | undefined) => {
    const single = SINGULAR[noun] ?? noun.slice(0, -1);
    return `1 ${between}${single}${verb === undefined ? '' : ` ${VERBS[verb] ?? verb}`}`;
  });
}
