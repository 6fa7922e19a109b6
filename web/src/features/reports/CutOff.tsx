import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '@/shared/i18n';

/** The city's time is UTC+8 the year round. */
const OFFSET_MILLIS = 8 * 3_600_000;

/** Chooses the cut-off, in the city's time; without one the figures are those of now. */
export function CutOff() {
  const { t } = useTexts('reports');
  const [params, setParams] = useSearchParams();
  const cutOff = params.get('cutOff');
  return (
    <div className="filters no-print">
      <label htmlFor="cut-off">{t('cutOff.choose')}</label>
      <input
        id="cut-off"
        className="cut-off"
        type="datetime-local"
        value={cutOff ? local(cutOff) : ''}
        onChange={(event) => {
          setParams(event.target.value ? { cutOff: iso(event.target.value) } : {}, { replace: true });
        }}
      />
      {cutOff && (
        <Button
          size="small"
          onClick={() => {
            setParams({}, { replace: true });
          }}
        >
          {t('cutOff.now')}
        </Button>
      )}
    </div>
  );
}

function iso(local: string): string {
  return new Date(Date.parse(`${local}Z`) - OFFSET_MILLIS).toISOString();
}

function local(iso: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? '' : new Date(at + OFFSET_MILLIS).toISOString().slice(0, 16);
}
