import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { laboratoriesQuery, type LaboratoryLoad } from '../queries';
import { CapacityDialog } from './CapacityDialog';
import { LoadBar } from './LoadBar';
import { NewLaboratoryDialog } from './NewLaboratoryDialog';
import '../specimens.css';

/** Each laboratory's load against what it can do in 24 hours: a hard cap on what is sent there. */
export function LaboratoriesPage() {
  const { t } = useTexts('specimens');
  const mayKeep = useMay('LABORATORIES_KEEP');
  const [isOpening, setOpening] = useState(false);
  const query = useQuery(laboratoriesQuery);
  return (
    <Page
      title={t('nav.laboratories')}
      lead={t('laboratories.lead')}
      actions={
        mayKeep && (
          <Button
            type="primary"
            onClick={() => {
              setOpening(true);
            }}
          >
            {t('laboratories.new')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(loads) =>
          loads.length === 0 ? (
            <Empty title={t('laboratories.none')} />
          ) : (
            <ul className="loads">
              {loads.map((load) => (
                <Line key={load.laboratory.id} load={load} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {isOpening && (
        <NewLaboratoryDialog
          onClose={() => {
            setOpening(false);
          }}
        />
      )}
    </Page>
  );
}

function Line({ load }: { load: LaboratoryLoad }) {
  const { t, language } = useTexts('specimens');
  const mayKeep = useMay('LABORATORIES_KEEP');
  const mayReceive = useMay('SPECIMENS_RECEIVE');
  const [isTelling, setTelling] = useState(false);
  const { laboratory, waiting, free } = load;
  return (
    <li className="card">
      <h2>{laboratory.name[language] ?? laboratory.name.zh}</h2>
      <LoadBar load={load} />
      <p>
        {t('laboratories.waiting', { count: waiting })} ·{' '}
        <strong className={free === 0 ? 'field-error' : undefined}>
          {t('laboratories.free', { free: count(free, language) })}
        </strong>
      </p>
      <div className="row-actions">
        {mayReceive && <Link to={paths.receipt(laboratory.id)}>{t('receipt.open')}</Link>}
        {mayKeep && (
          <Button
            size="small"
            onClick={() => {
              setTelling(true);
            }}
          >
            {t('capacity.change')}
          </Button>
        )}
      </div>
      {isTelling && (
        <CapacityDialog
          laboratory={laboratory}
          onClose={() => {
            setTelling(false);
          }}
        />
      )}
    </li>
  );
}
