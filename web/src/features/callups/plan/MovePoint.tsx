import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useTexts } from '@/shared/i18n';
import { metresBetween, type Spot } from '../model';
import { placesQuery, type PlanView, type Version } from '../queries';
import { useWorded } from '../useWorded';
import { editOf, type Editing } from './useEditing';

/** A point on its way to another place: shown in the picture, not changed yet. */
export interface Moving {
  point: number;
  spot: Spot;
  /** That was chosen; none where it was put down by hand. */
  place: Place | null;
  /** Of a place where it was put down by hand. */
  name: string;
}

interface Place {
  label: string;
  spot: Spot;
  name: string;
  /** A building or compound: nobody stands in it. */
  beside: boolean;
}

const LONGEST_NAME = 60;

interface Props {
  view: PlanView;
  version: Version;
  editing: Editing;
  moving: Moving | null;
  onMoving: (moving: Moving | null) => void;
}

/** Puts a sampling point elsewhere: on the picture, or at a place or building chosen by name. */
export function MovePoint({ view, version, editing, moving, onMoving }: Props) {
  const { t } = useTexts('callups');
  const words = useWorded();
  const { points } = version.settings;
  const start = (point: number) => {
    const at = points[point];
    if (at) {
      onMoving({ point, spot: { longitude: at.longitude, latitude: at.latitude }, place: null, name: '' });
    }
  };
  if (!moving) {
    return (
      <Button
        disabled={editing.pending || points.length === 0}
        onClick={() => {
          start(0);
        }}
      >
        {t('move.begin')}
      </Button>
    );
  }
  const from = points[moving.point];
  const metres = from ? Math.round(metresBetween(from, moving.spot)) : 0;
  const { place } = moving;
  const name = place?.name ?? moving.name.trim();
  return (
    <div className="callup-move">
      <p>{t('move.how')}</p>
      {points.length > 1 && (
        <Select
          aria-label={t('move.which')}
          showSearch={{ optionFilterProp: 'label' }}
          value={moving.point}
          onChange={start}
          options={points.map(({ name }, value) => ({ value, label: words(name) }))}
        />
      )}
      <Places view={view} version={version} moving={moving} onMoving={onMoving} />
      {!place && (
        <>
          <Input
            aria-label={t('move.name')}
            placeholder={t('move.name')}
            maxLength={LONGEST_NAME}
            value={moving.name}
            onChange={({ target }) => {
              onMoving({ ...moving, name: target.value });
            }}
          />
          <p className="quiet">{t('move.nameHint')}</p>
        </>
      )}
      <div className="callup-publish-acts">
        <Button
          type="primary"
          disabled={metres === 0 || !name}
          loading={editing.pending}
          onClick={() => {
            editing.edit(
              editOf('POINT', {
                point: moving.point,
                ...moving.spot,
                text: name,
                beside: place?.beside ?? false,
              }),
            );
            onMoving(null);
          }}
        >
          {t('move.here', { metres })}
        </Button>
        <Button
          onClick={() => {
            onMoving(null);
          }}
        >
          {t('move.cancel')}
        </Button>
      </div>
    </div>
  );
}

interface PlacesProps {
  view: PlanView;
  version: Version;
  moving: Moving;
  onMoving: (moving: Moving) => void;
}

function Places({ view, version, moving, onMoving }: PlacesProps) {
  const { t } = useTexts('callups');
  const { data } = useQuery(placesQuery(view.plan.areaId));
  const { ground } = version;
  const known: Place[] = (data?.places ?? []).flatMap(({ name, longitude, latitude }) =>
    typeof longitude === 'number' && typeof latitude === 'number'
      ? [{ label: name, spot: { longitude, latitude }, name, beside: false }]
      : [],
  );
  const near: Place[] = [...ground.buildings, ...ground.areas].flatMap(({ name, longitude, latitude }) =>
    typeof longitude === 'number' && typeof latitude === 'number'
      ? [{ label: t('move.beside', { name }), spot: { longitude, latitude }, name, beside: true }]
      : [],
  );
  const all = [...known, ...near];
  const options = (choices: Place[], first: number) =>
    choices.map(({ label }, index) => ({ value: first + index, label }));
  return (
    <Select
      aria-label={t('move.place')}
      placeholder={t('move.place')}
      showSearch={{ optionFilterProp: 'label' }}
      value={moving.place && all.findIndex(({ label }) => label === moving.place?.label)}
      onChange={(index: number) => {
        const choice = all[index];
        if (choice) {
          onMoving({ ...moving, spot: choice.spot, place: choice });
        }
      }}
      options={[
        ...(known.length > 0 ? [{ label: t('move.places'), options: options(known, 0) }] : []),
        { label: t('move.near'), options: options(near, known.length) },
      ]}
    />
  );
}
