/** The first Chinese character under each letter of the phonetic alphabet; none begins with I, U or V. */
const FIRST = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀';
const LETTERS = 'ABCDEFGHJKLMNOPQRSTWXYZ';
/** Surnames that are read otherwise than the character mostly is; 覃 is the most frequent of all in Zhangjiajie. */
const ALSO: Record<string, string> = {
  覃: 'QT',
  曾: 'ZC',
  单: 'SD',
  解: 'XJ',
  仇: 'QC',
  区: 'OQ',
  查: 'ZC',
  翟: 'ZD',
  盖: 'G',
  乐: 'YL',
  任: 'R',
  朴: 'PB',
  缪: 'M',
  种: 'CZ',
};

const order = new Intl.Collator('zh-CN-u-co-pinyin');

/** By which letters somebody may look for a character. */
function lettersOf(character: string): string {
  const known = ALSO[character];
  if (known) {
    return known;
  }
  if (!/\p{Script=Han}/u.test(character)) {
    return character.toUpperCase();
  }
  const next = [...FIRST].findIndex((first) => order.compare(first, character) > 0);
  return LETTERS[next < 0 ? LETTERS.length - 1 : next - 1] ?? '';
}

/** Whether these letters begin a name as it is shown: 覃*明 is found by `qm`, `tm` and `q`. */
export function beginsWithInitials(name: string, typed: string): boolean {
  const characters = [...name].filter((character) => character !== '*');
  const letters = [...typed.toUpperCase()];
  return (
    letters.length > 0 &&
    letters.length <= characters.length &&
    letters.every((letter, place) => lettersOf(characters[place] ?? '').includes(letter))
  );
}
