import type { Texts } from '@/shared/i18n';

/** Of the map of an area. */
export const mapTexts: Texts = {
  zh: {
    'map.title': '地图',
    'map.synthetic': '模拟地理',
    'map.invented': '这是为演示虚构的地图：道路、河流、楼栋的位置都是编造的，不能用于导航或测绘。',
    'map.label': '{{name}}的地图',
    'map.noWebgl': '这台设备不能显示地图',
    'map.noWebgl.todo': '浏览器没有启用 WebGL。下级区域和楼栋仍可在列表中查看。',
    'map.nothing': '这个区域没有登记位置',
    'map.many': '楼栋太多，这里只显示下级区域；打开社区（村）可以看到楼栋。',
    'map.hint': '点击楼栋或区域打开；拖动、缩放查看。',
    'map.river': '河流',
    'map.road': '道路',
    'map.street': '街巷',
    'map.building': '楼栋',
    'map.area': '下级区域',
  },
  en: {
    'map.title': 'Map',
    'map.synthetic': 'synthetic geography',
    'map.invented':
      'This map is invented for the demonstration: roads, river and buildings stand where nobody surveyed them. Not for finding one’s way.',
    'map.label': 'Map of {{name}}',
    'map.noWebgl': 'This device cannot show the map',
    'map.noWebgl.todo': 'The browser has no WebGL. The areas below and the buildings are in the lists too.',
    'map.nothing': 'Nothing in this area has a recorded position',
    'map.many':
      'Too many buildings to draw: these are the areas below. Open a community or village to see houses.',
    'map.hint': 'Click a building or an area to open it; drag and zoom to look around.',
    'map.river': 'River',
    'map.road': 'Road',
    'map.street': 'Street or lane',
    'map.building': 'Building',
    'map.area': 'Area below',
  },
};
