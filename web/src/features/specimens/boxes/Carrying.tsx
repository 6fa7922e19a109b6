import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import type { OpenDevice } from '@/shared/offline/openDevice';
import type { Ports } from '@/shared/offline/ports';
import { uuid7 } from '@/shared/uuid';
import { CameraButton } from '../camera/CameraButton';
import { TUBE } from '../desk/codes';
import { ScanInput } from '../desk/ScanInput';
import { signal } from '../desk/signal';
import { StatusBar } from '../desk/StatusBar';
import { clock } from '../desk/times';
import { readLabel, type Box, type HandedBody } from './boxState';
import { PLACES } from './rack';
import { useBoxes } from './useBoxes';

type Coming = Pick<Box, 'id' | 'code'> & { count: number | null };

/** Boxes taken over at the desk and handed over at the laboratory's door. */
export function Carrying({ ports, device }: { ports: Ports; device: OpenDevice }) {
  const { t } = useTexts('specimens');
  const { bundle, standing, boxes, keeping } = useBoxes(ports, device);
  const [coming, setComing] = useState<Coming | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [door, setDoor] = useState('');
  const laboratories = bundle?.lines['laboratories'] ?? [];
  const all = [...boxes.values()].filter(({ takenAt }) => takenAt !== null);
  const carried = all.filter(({ handedAt }) => handedAt === null);
  const handed = all.filter(({ handedAt }) => handedAt !== null).reverse();
  const scan = (typed: string) => {
    const code = typed.normalize('NFKC').trim().toUpperCase();
    const label = readLabel(typed);
    // one packed on this device is known by its code
    const known = [...boxes.values()].filter((box) => box.code === code && box.handedAt === null).at(-1);
    const found = label ?? known ?? (TUBE.test(code) ? { id: uuid7(), code, count: null } : null);
    const isHere = carried.some(({ id, code: here }) => id === found?.id || here === found?.code);
    const failure = !found ? 'courier.noBox' : isHere ? 'courier.here' : null;
    signal(failure ? 'stop' : 'ok');
    setWrong(failure && t(failure, { code }));
    setComing(failure ? null : found && { id: found.id, code: found.code, count: found.count });
  };
  const keep = (kind: string, body: unknown) => {
    keeping.mutate({ kind, body });
  };
  const hand = (box: string) => {
    const body: HandedBody = { box, ...(door ? { laboratoryId: door } : {}) };
    keep('BOX_HANDED', body);
  };
  return (
    <>
      <StatusBar standing={standing} bundle={bundle} />
      <div className="desk">
        <div className="desk-main">
          <div className={wrong ? 'desk-told desk-told-stop' : 'desk-told desk-told-none'} role="alert">
            {wrong && <p>{wrong}</p>}
          </div>
          {keeping.error && (
            <p className="desk-finding desk-finding-stop" role="alert">
              {t('said.notKept')}
            </p>
          )}
          {coming ? (
            <TakeOver
              key={coming.id}
              box={coming}
              onTake={(count) => {
                keep('BOX_TAKEN', { box: coming.id, code: coming.code, tubes: count });
                setComing(null);
              }}
              onBack={() => {
                setComing(null);
              }}
            />
          ) : (
            <section className="desk-panel desk-panel-empty" aria-label={t('courier.scan')}>
              <p className="desk-person-name">{t('courier.scan')}</p>
              <p>{t('courier.scan.todo')}</p>
            </section>
          )}
          <ScanInput label={t('scan.label')} hint={t('rack.scanBox')} onCode={scan} />
          <div className="desk-buttons">
            <CameraButton onCode={scan} />
          </div>
        </div>
        <div className="desk-side">
          <section className="desk-card" aria-label={t('courier.carried')}>
            <h2>{t('courier.carriedCount', { count: carried.length })}</h2>
            {carried.length > 0 && laboratories.length > 0 && (
              <p className="desk-round">
                <label htmlFor="courier-door">{t('courier.door')}</label>
                <select
                  id="courier-door"
                  value={door}
                  onChange={({ target }) => {
                    setDoor(target.value);
                  }}
                >
                  <option value="">{t('courier.doorAsSent')}</option>
                  {laboratories.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </p>
            )}
            <ul className="desk-list">
              {carried.map((box) => (
                <li key={box.id} className="desk-member">
                  <span className="mono">{box.code}</span>
                  <span>{t('boxes.tubes', { count: box.count })}</span>
                  <span className="quiet">{t('courier.since', { at: clock(box.takenAt ?? 0) })}</span>
                  <button
                    type="button"
                    className="desk-button desk-button-small"
                    onClick={() => {
                      hand(box.id);
                    }}
                  >
                    {t('courier.hand')}
                  </button>
                </li>
              ))}
            </ul>
            {carried.length > 1 && (
              <button
                type="button"
                className="desk-button desk-button-main"
                onClick={() => {
                  carried.forEach(({ id }) => {
                    hand(id);
                  });
                }}
              >
                {t('courier.handAll', { count: carried.length })}
              </button>
            )}
          </section>
          {handed.length > 0 && (
            <section className="desk-card" aria-label={t('courier.handed')}>
              <h2>{t('courier.handed')}</h2>
              <ul className="desk-list">
                {handed.map((box) => (
                  <li key={box.id} className="desk-member">
                    <span className="mono">{box.code}</span>
                    <span>{t('boxes.tubes', { count: box.count })}</span>
                    <span className="quiet">{clock(box.handedAt ?? 0)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </>
  );
}

function TakeOver({
  box,
  onTake,
  onBack,
}: {
  box: Coming;
  onTake: (count: number) => void;
  onBack: () => void;
}) {
  const { t } = useTexts('specimens');
  const [typed, setTyped] = useState(box.count === null ? '' : String(box.count));
  const count = /^\d{1,2}$/.test(typed) ? Number(typed) : null;
  const isCount = count !== null && count <= PLACES;
  return (
    <form
      className="desk-panel"
      aria-label={t('courier.takeOver')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isCount) {
          onTake(count);
        }
      }}
    >
      <h2>{t('courier.takeOver')}</h2>
      <p className="desk-code mono">{box.code}</p>
      <label htmlFor="box-count">{t('courier.count')}</label>
      <input
        id="box-count"
        className="desk-input desk-input-count"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      <div className="desk-buttons">
        <button type="button" className="desk-button" onClick={onBack}>
          {t('panel.back')}
        </button>
        <button type="submit" className="desk-button desk-button-main" disabled={!isCount}>
          {t('courier.take')}
        </button>
      </div>
    </form>
  );
}
