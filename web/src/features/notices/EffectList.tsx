import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { noticeQuery, type NoticeAnswer } from './queries';
import { useWorded } from './worded';

/** What it does to others, and others have done to it. */
export function EffectList({ answer: { does, suffers } }: { answer: NoticeAnswer }) {
  const { t } = useTexts('notices');
  if (does.length + suffers.length === 0) {
    return null;
  }
  return (
    <ul className="effects" aria-label={t('effects')}>
      {suffers.map((effect) => (
        <Effect key={effect.byId} effect={effect} otherId={effect.byId} kind={`suffers.${effect.kind}`} />
      ))}
      {does.map((effect) => (
        <Effect key={effect.onId} effect={effect} otherId={effect.onId} kind={`does.${effect.kind}`} />
      ))}
    </ul>
  );
}

function Effect({ effect, otherId, kind }: { effect: Schema<'Effect'>; otherId: string; kind: string }) {
  const { t, language } = useTexts('notices');
  const words = useWorded();
  const { data } = useQuery(noticeQuery(otherId));
  const number = data?.notice.issue?.number;
  return (
    <li className={kind.startsWith('suffers') ? 'effect-suffered' : undefined}>
      {t(kind, { at: instant(effect.at, language) })}{' '}
      <Link to={paths.notice(otherId)}>
        {number != null && `${t('numbered', { number })} `}
        {data ? words(data.notice.title) : '…'}
      </Link>
    </li>
  );
}
