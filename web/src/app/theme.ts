import type { ThemeConfig } from 'antd';

/** Ink and water: calm under a night lamp, strong enough in sunlight. No font comes from the net. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0f6674',
    colorInfo: '#0f6674',
    colorSuccess: '#2f855a',
    colorWarning: '#b7791f',
    colorError: '#b83232',
    colorTextBase: '#12262b',
    colorBgLayout: '#f3f6f6',
    borderRadius: 8,
    fontSize: 15,
    fontFamily:
      "-apple-system, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  },
  components: {
    Layout: { siderBg: '#0b3b46', headerBg: '#ffffff', headerPadding: '0 16px', headerHeight: 56 },
    Menu: {
      darkItemBg: '#0b3b46',
      darkItemSelectedBg: '#12626f',
      darkItemColor: '#d5e6e8',
      itemHeight: 42,
    },
    Table: { headerBg: '#eef3f3', cellPaddingBlock: 10 },
  },
};
