import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, InputNumber } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Page, Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { placeName } from '../boxes/rack';
import { ScanInput } from '../desk/ScanInput';
import { signal } from '../desk/signal';
import { BOXES, laboratoriesQuery, LABORATORIES, TUBES, type BoxStory } from '../queries';
import { Differences } from '../shipping/BoxPage';
import { goneThrough, missing, type Arrival, type Gone } from './arrivals';
import '../desk/desk.css';
import '../specimens.css';

/** Goes through a box that came: each tube is scanned, and what is not as it was packed is named. */
export function ReceiptPage() {
  const { t, language } = useTexts('specimens');
  const { laboratoryId = '' } = useParams();
  const loads = useQuery(laboratoriesQuery);
  const name = loads.data?.find(({ laboratory }) => laboratory.id === laboratoryId)?.laboratory.name;
  const [box, setBox] = useState<BoxStory | null>(null);
  const [done, setDone] = useState<BoxStory | null>(null);
  const finding = useSubmission(
    (_, code: string) => body(api.GET('/api/boxes/by-code/{code}', { params: { path: { code } } })),
    {
      onDone: (story) => {
        setBox(story);
        setDone(null);
      },
    },
  );
  return (
    <Page
      title={t('receipt.title')}
      trail={<Link to={paths.laboratories}>{t('nav.laboratories')}</Link>}
      lead={name && (name[language] ?? name.zh)}
    >
      {box ? (
        <Going
          key={box.box.id}
          laboratoryId={laboratoryId}
          story={box}
          onDone={(story) => {
            setDone(story);
            setBox(null);
          }}
          onBack={() => {
            setBox(null);
          }}
        />
      ) : (
        <Section title={t('receipt.scanBox')}>
          <ProblemAlert error={finding.error} />
          <ScanInput
            label={t('scan.label')}
            hint={t('rack.scanBox')}
            onCode={(typed) => {
              finding.mutate(typed.normalize('NFKC').trim().toUpperCase());
            }}
          />
        </Section>
      )}
      {done && (
        <>
          <p className="receipt-done" role="status">
            {t('receipt.done', { box: done.box.code, arrived: done.box.arrived, tubes: done.box.tubes })}
          </p>
          <Differences story={done} />
        </>
      )}
    </Page>
  );
}

interface Props {
  laboratoryId: string;
  story: BoxStory;
  onDone: (story: BoxStory) => void;
  onBack: () => void;
}

function Going({ laboratoryId, story, onDone, onBack }: Props) {
  const { t } = useTexts('specimens');
  const packed = new Map(story.tubes.map(({ code, position }) => [code, position]));
  const [arrivals, setArrivals] = useState<Arrival[]>([]);
  const [said, setSaid] = useState<Gone | null>(null);
  const [celsius, setCelsius] = useState<number | null>(null);
  const receiving = useSubmission(
    (id, tubes: Arrival[]) =>
      body(
        api.POST('/api/laboratories/{laboratoryId}/receipts', {
          params: { path: { laboratoryId } },
          body: { id, boxId: story.box.id, tubes, celsius },
        }),
      ),
    { refresh: [BOXES, LABORATORIES, TUBES], onDone },
  );
  const absent = missing(arrivals, packed);
  const change = (code: string, what: Partial<Arrival>) => {
    setArrivals(arrivals.map((each) => (each.code === code ? { ...each, ...what } : each)));
  };
  return (
    <Section title={t('rack.box', { code: story.box.code })}>
      <ProblemAlert error={receiving.error} />
      <p className="receipt-count">
        <strong>{t('receipt.count', { arrived: arrivals.length, tubes: packed.size })}</strong>
      </p>
      <div
        className={`desk-told desk-told-${said?.tone ?? 'none'}`}
        role={said?.tone === 'stop' ? 'alert' : 'log'}
      >
        {said && <p>{t(`receipt.said.${said.what}`, said.params)}</p>}
      </div>
      <ScanInput
        label={t('scan.label')}
        hint={t('rack.scanTube')}
        onCode={(typed) => {
          const gone = goneThrough(arrivals, typed, packed);
          signal(gone.tone);
          setSaid(gone);
          setArrivals(gone.arrivals);
        }}
      />
      <ul className="lines receipt-tubes">
        {[...arrivals].reverse().map(({ code, position, damaged }) => (
          <li key={code}>
            <span className="mono">{code}</span>
            <span className="quiet">{placeName(position - 1)}</span>
            <label>
              {t('receipt.position')}{' '}
              <InputNumber
                size="small"
                min={1}
                max={96}
                value={position}
                onChange={(value) => {
                  change(code, { position: value ?? position });
                }}
              />
            </label>
            <Checkbox
              checked={damaged}
              onChange={(event) => {
                change(code, { damaged: event.target.checked });
              }}
            >
              {t('receipt.damaged')}
            </Checkbox>
          </li>
        ))}
      </ul>
      {absent.length > 0 && arrivals.length > 0 && (
        <details className="receipt-missing">
          <summary>{t('receipt.missing', { count: absent.length })}</summary>
          <p className="mono">{absent.join(' ')}</p>
        </details>
      )}
      <p>
        <label>
          {t('receipt.celsius')}{' '}
          <InputNumber
            min={-90}
            max={60}
            value={celsius}
            onChange={(value) => {
              setCelsius(value);
            }}
          />
        </label>
      </p>
      <div className="row-actions">
        <Button onClick={onBack}>{t('panel.back')}</Button>
        <Button
          type="primary"
          loading={receiving.isPending}
          onClick={() => {
            receiving.mutate(arrivals);
          }}
        >
          {t(absent.length > 0 ? 'receipt.sendShort' : 'receipt.send', { count: absent.length })}
        </Button>
      </div>
    </Section>
  );
}
