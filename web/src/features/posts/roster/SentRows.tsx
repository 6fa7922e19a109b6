import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { DeliveryTag } from '@/shared/ui/DeliveryTag';
import { Loaded } from '@/shared/ui/Loaded';
import { Rows } from '@/shared/ui/Rows';
import { messagesQuery, type Publication } from './queries';

/** Which organizations were told of a publication, and by which of their channels. */
export function SentRows({ publication }: { publication: Publication }) {
  const { t } = useTexts('posts');
  const query = useQuery(messagesQuery(publication.planId, publication.id));
  return (
    <Loaded query={query}>
      {({ organizations, announcedAt }) => (
        <Rows
          label={t('sent.title')}
          rows={organizations}
          rowKey={({ organizationId }) => organizationId}
          pageSize={10}
          columns={[
            { key: 'name', title: t('sent.organization'), render: ({ name }) => name },
            { key: 'people', title: t('sent.changed'), number: true, render: ({ people }) => people },
            {
              key: 'channels',
              title: t('sent.byChannels'),
              render: ({ messages }) =>
                messages.length === 0 ? (
                  <span className="quiet">{t(announcedAt ? 'sent.onlyHere' : 'sent.notYet')}</span>
                ) : (
                  messages.map(({ delivery, state }) => (
                    <div key={delivery.id}>
                      {delivery.channel} <span className="quiet">{t(`channel.${delivery.kind}`)}</span>{' '}
                      <DeliveryTag state={state} />
                    </div>
                  ))
                ),
            },
          ]}
        />
      )}
    </Loaded>
  );
}
