import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { lazy, Suspense, useReducer } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { hasWebgl } from '@/shared/map/ground';
import { Empty } from '@/shared/ui/Empty';
import { Loaded, Loading } from '@/shared/ui/Loaded';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { groundQuery, type NewCover } from '../queries';
import { draw, drawnOf, EMPTY, mayFinish, polygonsOf, type Act } from './drawing';

const DrawMap = lazy(async () => ({ default: (await import('./DrawMap')).DrawMap }));

interface Props {
  /** In which area it is drawn. */
  areaId: string;
  value?: NewCover['polygons'];
  onChange?: (polygons: NewCover['polygons']) => void;
}

/** Polygons drawn on the map, or taken from a GeoJSON file. Works as a form's field. */
export function PolygonFields({ areaId, value = [], onChange }: Props) {
  const { t } = useTexts('zones');
  const ground = useQuery(groundQuery(areaId));
  const [drawing, step] = useReducer(draw, EMPTY);
  const act = (next: Act) => {
    const after = draw(drawing, next);
    step(next);
    onChange?.(polygonsOf(after));
  };
  const reading = useMutation({
    mutationFn: async (file: File) =>
      body(api.POST('/api/zones/covers/geojson', { body: { areaId, text: await file.text() } })),
    onSuccess: ({ cover: { polygons } }) => {
      act({ act: 'TAKE', drawn: drawnOf(polygons) });
    },
  });
  const corners = drawing.current.length;
  return (
    <div className="zones-draw">
      <p className="quiet">{t('draw.how')}</p>
      {hasWebgl() ? (
        <Loaded query={ground}>
          {(map) =>
            map.box ? (
              <Suspense fallback={<Loading rows={8} />}>
                <DrawMap map={map} box={map.box} drawing={drawing} dispatch={act} label={t('draw.label')} />
              </Suspense>
            ) : (
              <Empty title={t('map.nothing')} />
            )
          }
        </Loaded>
      ) : (
        <Empty title={t('map.noWebgl')}>{t('draw.noWebgl')}</Empty>
      )}
      <div className="zones-draw-tools">
        <Button
          type={mayFinish(drawing) ? 'primary' : 'default'}
          disabled={!mayFinish(drawing)}
          onClick={() => {
            act({ act: 'FINISH' });
          }}
        >
          {t('draw.finish')}
        </Button>
        <Button
          disabled={drawing.past.length === 0}
          onClick={() => {
            act({ act: 'UNDO' });
          }}
        >
          {t('draw.undo')}
        </Button>
        <Button
          disabled={drawing.future.length === 0}
          onClick={() => {
            act({ act: 'REDO' });
          }}
        >
          {t('draw.redo')}
        </Button>
        <Button
          disabled={drawing.drawn.length + corners === 0}
          onClick={() => {
            act({ act: 'CLEAR' });
          }}
        >
          {t('draw.clear')}
        </Button>
        <Upload
          accept=".geojson,.json,application/geo+json,application/json"
          showUploadList={false}
          beforeUpload={(file) => {
            reading.mutate(file);
            return false;
          }}
        >
          <Button loading={reading.isPending}>{t('draw.import')}</Button>
        </Upload>
      </div>
      <ProblemAlert error={reading.error} />
      <p role="status">
        {corners > 0 ? t('draw.corners', { count: corners }) : t('draw.polygons', { count: value.length })}
      </p>
    </div>
  );
}
