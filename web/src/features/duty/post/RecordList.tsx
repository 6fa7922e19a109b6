import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { Standing } from '@/shared/offline/openDevice';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { useWorded } from '../wording';
import type { BundledItem } from './bundled';

const MOST_SHOWN = 200;

interface Props {
  standing: Standing;
  items: BundledItem[];
}

/** What was signed at posts on this device, the latest first, and what of it has arrived. */
export function RecordList({ standing: { records, sentThrough }, items }: Props) {
  const { t, language } = useTexts('duty');
  const told = useTold(items);
  const shown = records
    .filter(({ kind }) => kind.startsWith('POST_'))
    .slice(-MOST_SHOWN)
    .reverse();
  return (
    <section aria-label={t('post.records')}>
      <h2>{t('post.records')}</h2>
      {shown.length === 0 && <Empty title={t('post.none')} />}
      <ul className="post-records">
        {shown.map(({ number, kind, at, offset, body }) => (
          <li key={number}>
            <span>
              {t(`post.kind.${kind}`)} · {told(body)}
            </span>
            <span>{instant(new Date(at + offset).toISOString(), language)}</span>
            <Tag color={number <= sentThrough ? 'green' : 'gold'}>
              {t(number <= sentThrough ? 'post.sent' : 'post.unsent')}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Body {
  post?: string;
  text?: string;
  lines?: { item: string; quantity: number }[];
}

/** What a record says: where one signed, the note, or what was used. */
function useTold(items: BundledItem[]): (body: unknown) => string {
  const { t } = useTexts('duty');
  const words = useWorded();
  const named = (code: string) => {
    const known = items.find(({ item }) => item === code);
    return known ? words(known.name) : code;
  };
  return (body) => {
    const { post, text, lines } = body as Body;
    return (
      post ??
      text ??
      (lines ?? []).map(({ item, quantity }) => `${named(item)} ${String(quantity)}`).join(t('separator'))
    );
  };
}
