/** Mail programs read no style sheet, so the tokens of app.css stand here once more as values. */
export const colors = {
  navy: "#133b7a",
  ink: "#1b1f27",
  ink2: "#4a5261",
  line: "#d3d8e0",
  gold: "#ffcd00",
  paper: "#ffffff",
  ground: "#f3f5f9",
} as const;

const font = "Arial, Helvetica, sans-serif";

export const styles = {
  body: { backgroundColor: colors.ground, margin: 0, padding: "24px 0", fontFamily: font },
  sheet: { backgroundColor: colors.paper, padding: "24px 32px", maxWidth: "560px" },
  from: { color: colors.navy, fontSize: "14px", fontWeight: 700, margin: "0 0 12px" },
  heading: { color: colors.ink, fontSize: "20px", lineHeight: "1.4", margin: "20px 0 12px" },
  section: { color: colors.navy, fontSize: "17px", lineHeight: "1.4", margin: "20px 0 8px" },
  line: { color: colors.ink, fontSize: "15px", lineHeight: "1.5", margin: "0 0 6px" },
  text: { color: colors.ink, fontSize: "16px", lineHeight: "1.6", margin: "0 0 16px" },
  button: {
    backgroundColor: colors.navy,
    color: colors.paper,
    fontSize: "16px",
    fontWeight: 700,
    padding: "12px 20px",
    borderRadius: "4px",
    margin: "4px 0 20px",
  },
  footer: { color: colors.ink2, fontSize: "13px", lineHeight: "1.5", margin: "12px 0 0" },
} as const;
