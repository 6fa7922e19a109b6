import { QRCode } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import type { OpenDevice } from '@/shared/offline/openDevice';
import type { Ports } from '@/shared/offline/ports';
import { CameraButton } from '../camera/CameraButton';
import { ScanInput } from '../desk/ScanInput';
import { signal } from '../desk/signal';
import { StatusBar } from '../desk/StatusBar';
import { clock } from '../desk/times';
import { boxLabel, type Box } from './boxState';
import { placeName, PLACES, scanned, type Placed } from './rack';
import { RackGrid } from './RackGrid';
import { useBoxes } from './useBoxes';
import { newRack, useRack } from './useRack';

interface Props {
  ports: Ports;
  device: OpenDevice;
}

/** One tube after the other into the rack, each kept as it is scanned. */
export function Packing({ ports, device }: Props) {
  const { t } = useTexts('specimens');
  const { bundle, standing, desk, boxes, keeping } = useBoxes(ports, device);
  const { rack, keep, failure } = useRack(device);
  const [said, setSaid] = useState<Pick<Placed, 'tone' | 'what' | 'params'> | null>(null);
  if (!rack) {
    return null;
  }
  const scan = (typed: string) => {
    keep((now) => scanned(now, typed, desk, boxes))
      .then((placed) => {
        signal(placed.tone);
        setSaid(placed);
      })
      .catch(() => undefined);
  };
  const takeOut = () => {
    keep((now) => ({ rack: { ...now, tubes: now.tubes.slice(0, -1) } }))
      .then(() => {
        setSaid(null);
      })
      .catch(() => undefined);
  };
  const pack = () =>
    keep(async (now) => {
      await keeping.mutateAsync({
        kind: 'BOX_PACKED',
        body: { box: now.box, code: now.code, tubes: now.tubes },
      });
      setSaid(null);
      return { rack: newRack() };
    }).catch(() => undefined);
  const packed = [...boxes.values()].filter(({ packedAt }) => packedAt !== null).reverse();
  return (
    <>
      <StatusBar standing={standing} bundle={bundle} />
      <div className="desk">
        <div className="desk-main">
          <div
            className={`desk-told desk-told-${said?.tone ?? 'none'}`}
            role={said?.tone === 'stop' ? 'alert' : 'log'}
          >
            {said && <p>{t(`rack.said.${said.what}`, said.params)}</p>}
          </div>
          {(failure ?? keeping.error) && (
            <p className="desk-finding desk-finding-stop" role="alert">
              {t('said.notKept')}
            </p>
          )}
          <section className="desk-card" aria-label={t('rack.title')}>
            <h2>{rack.code ? t('rack.box', { code: rack.code }) : t('rack.nameFirst')}</h2>
            {rack.code && (
              <p>
                <strong>{t('rack.count', { count: rack.tubes.length, size: PLACES })}</strong>{' '}
                {rack.tubes.length < PLACES && t('rack.next', { place: placeName(rack.tubes.length) })}
              </p>
            )}
            <RackGrid filled={rack.tubes.length} />
          </section>
          <ScanInput
            label={t('scan.label')}
            hint={t(rack.code ? 'rack.scanTube' : 'rack.scanBox')}
            onCode={scan}
          />
          <div className="desk-buttons">
            <CameraButton onCode={scan} />
          </div>
          <div className="desk-bar">
            <button
              type="button"
              className="desk-button"
              disabled={rack.tubes.length === 0}
              onClick={takeOut}
            >
              {t('rack.takeOut')}
            </button>
            <button
              type="button"
              className="desk-button desk-button-main desk-button-swab"
              disabled={rack.tubes.length === 0 || keeping.isPending || standing?.revoked === true}
              onClick={() => void pack()}
            >
              {t('rack.pack')}
            </button>
          </div>
        </div>
        <div className="desk-side">
          <section className="desk-card" aria-label={t('boxes.packed')}>
            <h2>{t('boxes.packed')}</h2>
            {packed.length === 0 && <p className="quiet">{t('boxes.none')}</p>}
            <ul className="desk-list">
              {packed.map((box) => (
                <PackedBox key={box.id} box={box} />
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}

function PackedBox({ box }: { box: Box }) {
  const { t } = useTexts('specimens');
  const [isShown, setShown] = useState(false);
  return (
    <li>
      <div className="desk-member">
        <span className="mono">{box.code}</span>
        <span>{t('boxes.tubes', { count: box.count })}</span>
        <span className="quiet">{clock(box.packedAt ?? 0)}</span>
        <button
          type="button"
          className="desk-button desk-button-small"
          aria-expanded={isShown}
          onClick={() => {
            setShown(!isShown);
          }}
        >
          {t('boxes.label')}
        </button>
      </div>
      {isShown && (
        <div className="box-label" role="img" aria-label={t('boxes.labelOf', { code: box.code })}>
          <QRCode value={boxLabel(box)} type="svg" size={200} bordered={false} />
          <p>{t('boxes.label.lead')}</p>
        </div>
      )}
    </li>
  );
}
