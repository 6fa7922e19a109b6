import { useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber, Progress, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSubmission } from '@/shared/api/useSubmission';
import { DropZone } from '@/shared/files/DropZone';
import { upload } from '@/shared/files/upload';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useSession } from '@/shared/session';
import { Section } from '@/shared/ui/Page';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { ImportDetail, Kind } from './queries';
import { Templates } from './Templates';
import './imports.css';

interface Input {
  kind: string;
  areaId: string;
  name: string;
  size: number;
  at: number;
  controlTotal: number | null;
}

/** First step: what it is, for which area, the file, and how many rows it has. */
export function NewImport({ kinds }: { kinds: Kind[] }) {
  const { t, language } = useTexts('imports');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const ids = useId();
  const own = useOwnArea();
  const chosen = useRef<File | null>(null);
  const [kind, setKind] = useState(kinds[0]?.key);
  const [area, setArea] = useState<Picked | null>(own);
  const [file, setFile] = useState<File | null>(null);
  const [controlTotal, setControlTotal] = useState<number | null>(null);
  const [share, setShare] = useState(0);
  const sending = useSubmission(
    (id, { kind: key, areaId, name, controlTotal: total }: Input) => {
      const content = chosen.current;
      if (!content) {
        throw new Error('no file');
      }
      setShare(0);
      return upload<ImportDetail>(
        '/api/imports',
        { id, kind: key, areaId, name, controlTotal: total },
        content,
        setShare,
      );
    },
    {
      refresh: [['imports', 'list']],
      onDone: (detail) => {
        queries.setQueryData(['imports', detail.file.importId], detail);
        void navigate(paths.import(detail.file.importId));
      },
    },
  );
  const picked = kinds.find((each) => each.key === kind);
  return (
    <Section title={t('new.title')}>
      <div className="upload-send">
        <div>
          <label htmlFor={`${ids}-kind`}>{t('kind')}</label>
          <Select
            id={`${ids}-kind`}
            className="picker"
            value={kind}
            onChange={setKind}
            options={kinds.map((each) => ({ value: each.key, label: each[language] }))}
          />
          {picked && <Templates kind={picked} />}
        </div>
        <div>
          <label htmlFor={`${ids}-area`}>{t('area')}</label>
          <AreaPicker id={`${ids}-area`} value={area} onChange={setArea} />
          <p className="quiet">{t('new.areaWhy')}</p>
        </div>
      </div>
      <DropZone
        file={file}
        onFile={(next) => {
          if (next) {
            chosen.current = next;
            setFile(next);
            sending.reset();
          }
        }}
      />
      <ProblemAlert error={sending.error} />
      <div className="upload-send">
        <div>
          <label htmlFor={`${ids}-total`}>{t('new.controlTotal')}</label>
          <InputNumber
            id={`${ids}-total`}
            min={0}
            precision={0}
            value={controlTotal}
            aria-describedby={`${ids}-total-hint`}
            onChange={setControlTotal}
          />
          <p id={`${ids}-total-hint`} className="quiet">
            {t('new.controlTotalWhy')}
          </p>
        </div>
        <Button
          type="primary"
          size="large"
          disabled={!file || !area || !kind}
          loading={sending.isPending}
          onClick={() => {
            if (file && area && kind) {
              sending.mutate({
                kind,
                areaId: area.id,
                name: file.name,
                size: file.size,
                at: file.lastModified,
                controlTotal,
              });
            }
          }}
        >
          {t('new.send')}
        </Button>
      </div>
      {sending.isPending && (
        <div role="status">
          <Progress percent={Math.round(share * 100)} status="active" />
          {share >= 1 ? t('new.looking') : t('new.sending')}
        </div>
      )}
    </Section>
  );
}

/** Where the sender works: the likeliest area. */
function useOwnArea(): Picked | null {
  const grant = useSession().me.grants.find((each) => !each.organizationId);
  return grant ? { id: grant.areaId, name: grant.areaName ?? '' } : null;
}
