import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { cityInstant } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { WORK, type WorkLine } from './queries';

type Outcome = Omit<Schema<'NewOutcome'>, 'id'>;

const WHYS = ['NO_ANSWER', 'PHONE_OFF', 'WRONG_NUMBER', 'NOBODY_HOME'] as const;
const TIRED = 3;

interface Props {
  line: WorkLine;
  /** Of an earlier outcome that was wrong. */
  corrects?: string;
  onClose: () => void;
}

/** What was found, by one tap in a sheet that one tap opened. */
export function OutcomeSheet({ line, corrects, onClose }: Props) {
  const { t } = useTexts('tracing');
  const [note, setNote] = useState('');
  const [city, setCity] = useState('');
  const [again, setAgain] = useState('');
  const [since, setSince] = useState('');
  const telling = useSubmission(
    (id, outcome: Outcome) =>
      body(
        api.POST('/api/tracing/contacts/{caseId}/{personId}/outcomes', {
          params: { path: line.key },
          body: { id, ...outcome },
        }),
      ),
    { refresh: [WORK], onDone: onClose },
  );
  const tell = (outcome: Outcome) => {
    telling.mutate({
      ...outcome,
      ...(note.trim() ? { note: note.trim() } : {}),
      ...(corrects ? { corrects } : {}),
    });
  };
  const approved = line.contact.contactState !== 'DRAFT';
  const busy = telling.isPending;
  return (
    <Drawer
      open
      placement="bottom"
      size="large"
      className="outcome-sheet"
      title={t(corrects ? 'outcome.correctTitle' : 'outcome.title', { name: line.person?.name ?? '–' })}
      onClose={onClose}
    >
      <ProblemAlert error={telling.error} />
      <div className="outcome-buttons">
        <Button
          type="primary"
          size="large"
          disabled={busy}
          onClick={() => {
            tell({ kind: 'REACHED' });
          }}
        >
          {t('work.outcome.REACHED')}
        </Button>
        <Button
          size="large"
          disabled={busy}
          onClick={() => {
            tell({ kind: 'DISPUTES' });
          }}
        >
          {t('work.outcome.DISPUTES')}
        </Button>
      </div>
      <h3>{t('outcome.notReached')}</h3>
      <div className="outcome-buttons">
        {WHYS.map((why) => (
          <Button
            key={why}
            size="large"
            disabled={busy}
            onClick={() => {
              tell({ kind: 'NOT_REACHED', why, ...(again ? { againAt: cityInstant(again) } : {}) });
            }}
          >
            {t(`work.why.${why}`)}
          </Button>
        ))}
      </div>
      <label className="outcome-field">
        {t('outcome.again')}
        <input
          type="datetime-local"
          value={again}
          onChange={(event) => {
            setAgain(event.target.value);
          }}
        />
      </label>
      {approved && (
        <>
          <h3>{t('outcome.isolated')}</h3>
          <div className="outcome-buttons">
            {(['SITE', 'HOME'] as const).map((place) => (
              <Button
                key={place}
                size="large"
                disabled={busy}
                onClick={() => {
                  tell({ kind: 'ISOLATED', place, ...(since ? { occurredAt: cityInstant(since) } : {}) });
                }}
              >
                {t(`outcome.place.${place}`)}
              </Button>
            ))}
          </div>
          <label className="outcome-field">
            {t('outcome.since')}
            <input
              type="datetime-local"
              value={since}
              onChange={(event) => {
                setSince(event.target.value);
              }}
            />
          </label>
        </>
      )}
      <h3>{t('outcome.left')}</h3>
      <div className="outcome-line">
        <Input
          size="large"
          aria-label={t('outcome.city')}
          placeholder={t('outcome.city')}
          maxLength={60}
          value={city}
          onChange={(event) => {
            setCity(event.target.value);
          }}
        />
        <Button
          size="large"
          disabled={busy || !city.trim()}
          onClick={() => {
            tell({ kind: 'LEFT_THE_CITY', city: city.trim() });
          }}
        >
          {t('outcome.say')}
        </Button>
      </div>
      <label className="outcome-field">
        {t('outcome.note')}
        <Input.TextArea
          autoSize={{ minRows: 1 }}
          maxLength={500}
          value={note}
          onChange={(event) => {
            setNote(event.target.value);
          }}
        />
      </label>
      {line.contact.found.attempts >= TIRED && (
        <>
          <Button
            danger
            size="large"
            disabled={busy || !note.trim()}
            onClick={() => {
              tell({ kind: 'CANNOT_BE_FOUND' });
            }}
          >
            {t('work.outcome.CANNOT_BE_FOUND')}
          </Button>
          <p className="quiet">{t('outcome.cannotHint')}</p>
        </>
      )}
    </Drawer>
  );
}
