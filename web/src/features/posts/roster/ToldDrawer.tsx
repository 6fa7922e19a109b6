import { useQuery } from '@tanstack/react-query';
import { Drawer, Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Rows } from '@/shared/ui/Rows';
import { tellingsQuery, type Publication } from './queries';
import { SentRows } from './SentRows';
import type { Names } from './useNames';

interface Props {
  publication: Publication;
  names: Names;
  onClose: () => void;
}

/** Whom a publication was told to, and who has not seen it yet. */
export function ToldDrawer({ publication, names, onClose }: Props) {
  const { t, language } = useTexts('posts');
  const query = useQuery(tellingsQuery(publication.planId, publication.id));
  return (
    <Drawer open size="large" title={t('told.list')} onClose={onClose}>
      <p className="quiet">{publication.reason}</p>
      <div className="told-outside">
        <SentRows publication={publication} />
      </div>
      <Loaded query={query}>
        {(told) => (
          <Rows
            label={t('told.list')}
            rows={told}
            rowKey={({ person }) => String(person)}
            empty={<Empty title={t('told.none')} />}
            columns={[
              { key: 'person', title: t('told.person'), render: ({ person }) => names.name(person) },
              { key: 'what', title: t('told.what'), render: ({ kind }) => t(`told.kind.${kind}`) },
              { key: 'at', title: t('told.at'), render: ({ toldAt }) => instant(toldAt, language) },
              {
                key: 'seen',
                title: t('told.seenAt'),
                render: ({ seenAt }) =>
                  seenAt ? instant(seenAt, language) : <Tag color="gold">{t('told.unseen')}</Tag>,
              },
            ]}
          />
        )}
      </Loaded>
    </Drawer>
  );
}
