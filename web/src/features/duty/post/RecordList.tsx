import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { Standing } from '@/shared/offline/openDevice';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';

export function RecordList({ records }: { records: Standing['records'] }) {
  const { t, language } = useTexts('duty');
  return (
    <section aria-label={t('post.records')}>
      <h2>{t('post.records')}</h2>
      {records.length === 0 && <Empty title={t('post.none')} />}
      <ul className="post-records">
        {records.map(({ number, kind, at, offset, body, isSent }) => (
          <li key={number}>
            <span>
              {t(`post.kind.${kind}`)} · {(body as { post?: string }).post}
            </span>
            <span>{instant(new Date(at + offset).toISOString(), language)}</span>
            <Tag color={isSent ? 'green' : 'gold'}>{t(isSent ? 'post.sent' : 'post.unsent')}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
