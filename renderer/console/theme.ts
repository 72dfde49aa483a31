import {
  Alert,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  TableScrollContainer,
} from "@mantine/core";

/** 青: the green of hills and of old tiles; dark enough from its sixth shade on to carry white text at 4.8:1 and more. */
const qing: MantineColorsTuple = [
  "#e8f5f2",
  "#d0e9e4",
  "#a3d3c9",
  "#72bbac",
  "#4aa794",
  "#2f9a85",
  "#1a7f6e",
  "#12695b",
  "#0c5247",
  "#063b33",
];

const chinese = '"Noto Sans SC Variable", "Noto Sans SC", sans-serif';

/** One look for the console: Chinese first, digests in a fixed pitch. */
export const theme = createTheme({
  // Who asked the system for less movement gets none.
  respectReducedMotion: true,
  colors: { qing },
  primaryColor: "qing",
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  fontFamily: chinese,
  fontFamilyMonospace: `"Source Code Pro", ${chinese}`,
  headings: { fontFamily: chinese, fontWeight: "650" },
  defaultRadius: "md",
  components: {
    // The heading of a dialogue is a <header>, and would be a second banner of the page.
    ModalHeader: { defaultProps: { role: "presentation" } },
    DrawerHeader: { defaultProps: { role: "presentation" } },
    // A table that is browsed sideways does not make its page as wide as itself, and is reached by keyboard.
    TableScrollContainer: TableScrollContainer.extend({
      defaultProps: { scrollAreaProps: { viewportProps: { tabIndex: 0 } } },
      styles: { scrollContainer: { contain: "inline-size" } },
    }),
    // Mantine tints an alert's title: on its tinted ground that falls short of 4.5:1.
    Alert: Alert.extend({
      styles: { title: { color: "var(--mantine-color-text)", fontSize: "var(--mantine-font-size-md)" } },
    }),
  },
});

/** Quiet text that still meets 4.5:1 on the page, on cards and on filled fields. */
export const quietEnough: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#515a61",
    "--mantine-color-placeholder": "#626b72",
    "--mantine-color-error": "#b42318",
  },
  dark: {
    "--mantine-color-dimmed": "#b6bcc2",
    "--mantine-color-placeholder": "#a2a8ae",
    "--mantine-color-error": "#ff9b90",
  },
});
