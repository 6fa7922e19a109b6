import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { OnePersonPicker } from '@/shared/people/OnePersonPicker';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { Rows } from '@/shared/ui/Rows';
import { DESKS, TUBES, unknownQuery } from '../queries';

type UnknownLine = Schema<'UnknownLine'>;

/** Registered without being known: their tube is held until somebody says who it is. */
export function Unknown() {
  const { t, language } = useTexts('specimens');
  const query = useQuery(unknownQuery);
  const [naming, setNaming] = useState<UnknownLine | null>(null);
  return (
    <>
      <p className="quiet">{t('unknown.lead')}</p>
      <Loaded query={query}>
        {({ registrations, more }) => (
          <>
            <Rows
              label={t('desks.unknown')}
              rows={registrations}
              rowKey={({ deviceId, number }) => `${deviceId} ${String(number)}`}
              empty={<Empty title={t('unknown.none')} />}
              columns={[
                {
                  key: 'who',
                  title: t('unknown.who'),
                  render: ({ way, slip, typed }) => (
                    <>
                      <strong>{slip ? t('person.slip', { slip }) : t(`way.${way}`)}</strong>
                      {typed && <div className="mono">{typed}</div>}
                    </>
                  ),
                },
                {
                  key: 'tubes',
                  title: t('unknown.tubes'),
                  render: ({ tubeCodes }) =>
                    tubeCodes.length === 0 ? (
                      <span className="quiet">{t('unknown.noTube')}</span>
                    ) : (
                      tubeCodes.map((code) => (
                        <Link key={code} className="mono" to={paths.tube(code)}>
                          {code}{' '}
                        </Link>
                      ))
                    ),
                },
                {
                  key: 'at',
                  title: t('unknown.at'),
                  render: ({ occurredAt, byName }) => (
                    <>
                      {instant(occurredAt, language)}
                      {byName && <div className="quiet">{byName}</div>}
                    </>
                  ),
                },
                {
                  key: 'act',
                  title: t('unknown.act'),
                  render: (line) => (
                    <Button
                      size="small"
                      type="primary"
                      onClick={() => {
                        setNaming(line);
                      }}
                    >
                      {t('unknown.name')}
                    </Button>
                  ),
                },
              ]}
            />
            {more && <p className="quiet">{t('desks.more')}</p>}
          </>
        )}
      </Loaded>
      {naming && (
        <NameDialog
          line={naming}
          onClose={() => {
            setNaming(null);
          }}
        />
      )}
    </>
  );
}

function NameDialog({ line, onClose }: { line: UnknownLine; onClose: () => void }) {
  const { t } = useTexts('specimens');
  const [personId, setPersonId] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const naming = useSubmission(
    async (id, reason: string) => {
      if (!personId) {
        setMissing(true);
        throw new Error('nobody was chosen');
      }
      const path = { deviceId: line.deviceId, number: line.number };
      await body(
        api.POST('/api/desks/unknown/{deviceId}/{number}/identification', {
          params: { path },
          body: { id, personId, reason },
        }),
      );
    },
    { refresh: [DESKS, TUBES], onDone: onClose },
  );
  return (
    <ReasonDialog
      title={t('unknown.name')}
      lead={t('unknown.name.lead')}
      okText={t('unknown.name.ok')}
      sending={isMissing ? { ...naming, error: null } : naming}
      onClose={onClose}
    >
      <label htmlFor="unknown-person">{t('unknown.person')}</label>
      <OnePersonPicker
        id="unknown-person"
        value={personId}
        onChange={(chosen) => {
          setMissing(false);
          setPersonId(chosen);
        }}
      />
      {isMissing && <p className="field-error">{t('required')}</p>}
    </ReasonDialog>
  );
}
