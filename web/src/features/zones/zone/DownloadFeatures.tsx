import { Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { cityInstant } from '@/shared/time';

/** The zone's ground as a GeoJSON file. */
export function DownloadFeatures({ zoneId, at }: { zoneId: string; at: string }) {
  const { t } = useTexts('zones');
  const taking = useMutation({
    mutationFn: () =>
      body(
        api.GET('/api/zones/{zoneId}/features', {
          params: { path: { zoneId }, query: at ? { at: cityInstant(at) } : {} },
        }),
      ),
    onSuccess: (features) => {
      const file = URL.createObjectURL(
        new Blob([JSON.stringify(features, null, 1)], { type: 'application/geo+json' }),
      );
      const link = document.createElement('a');
      link.href = file;
      link.download = `zone-${zoneId}.geojson`;
      link.click();
      URL.revokeObjectURL(file);
    },
  });
  return (
    <Button
      loading={taking.isPending}
      onClick={() => {
        taking.mutate();
      }}
    >
      {t('download')}
    </Button>
  );
}
