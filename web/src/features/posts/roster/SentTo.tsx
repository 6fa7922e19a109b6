import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { sentWords } from '../sent';
import { messagesQuery, type Publication } from './queries';

/** By how many channels a publication left the house, and how far that came. */
export function SentTo({ publication }: { publication: Publication }) {
  const { t } = useTexts('posts');
  const { data } = useQuery(messagesQuery(publication.planId, publication.id));
  if (!data) {
    return null;
  }
  const { announcedAt, organizations, others, channels, people } = data;
  const without = organizations.filter(({ messages }) => messages.length === 0).length;
  if (!announcedAt) {
    return <div className="quiet">{t('sent.notYet')}</div>;
  }
  return (
    <>
      {channels.all > 0 && (
        <div>{t('sent.channels', { count: channels.all, states: sentWords(t, channels) })}</div>
      )}
      {people.all > 0 && <div>{t('sent.people', { count: people.all, states: sentWords(t, people) })}</div>}
      {others > 0 && <div className="quiet">{t('sent.others', { count: others })}</div>}
      {without > 0 && <div className="quiet">{t('sent.without', { count: without })}</div>}
    </>
  );
}
