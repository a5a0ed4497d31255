//! Draws the chart of the README from the figures of the last run.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;

use reply_codes_bench::figures::{FLASH, Figures, TIME};

const CHART: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/cost.svg");

/// Colours for a light and for a dark page.
const STYLE: &str = "
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.heading { font-weight: 600; }
.ours { fill: #0969da; }
.by-hand { fill: #afb8c1; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .ours { fill: #58a6ff; }
  .by-hand { fill: #57606a; }
}
";

// In pixels.
const WIDTH: f64 = 600.0;
const LABELS: f64 = 115.0;
const LONGEST_BAR: f64 = 400.0;
const BAR: f64 = 15.0;
const ROW: f64 = 42.0;
const HEADING: f64 = 40.0;

struct Panel {
    heading: &'static str,
    unit: &'static str,
    functions: Vec<Function>,
}

/// What a function costs, ours beside the one by hand.
struct Function {
    label: &'static str,
    ours: f64,
    by_hand: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    Ok(fs::write(CHART, chart(&panels()?)?)?)
}

fn panels() -> Result<[Panel; 2], Box<dyn Error>> {
    let (flash, time) = (Figures::read(FLASH)?, Figures::read(TIME)?);
    let flash = |(label, row)| {
        let get = |column| flash.get(row, column).ok_or(row);
        Ok::<_, &str>(Function { label, ours: get("generated, s")?, by_hand: get("by hand, s")? })
    };
    let time = |(label, row)| {
        let ratio = time.get(row, "by hand").ok_or(row)?;
        Ok::<_, &str>(Function { label, ours: 100.0 * ratio, by_hand: 100.0 })
    };
    let in_flash = [
        ("from_u16", "from_u16"),
        ("from_ascii", "from_ascii"),
        ("description", "description"),
        ("all six functions", "six"),
    ];
    let in_time = [
        ("from_u16", "from_u16, mixed"),
        ("from_ascii", "from_ascii, mixed"),
        ("description", "description, listed"),
        ("class", "class, listed"),
    ];
    Ok([
        Panel {
            heading: "Flash on a Cortex-M3, optimized for size, texts apart",
            unit: " bytes",
            functions: in_flash.into_iter().map(flash).collect::<Result<_, _>>()?,
        },
        Panel {
            heading: "Time on x86-64, for random codes, as a part of the time by hand",
            unit: "%",
            functions: in_time.into_iter().map(time).collect::<Result<_, _>>()?,
        },
    ])
}

fn chart(panels: &[Panel]) -> Result<String, std::fmt::Error> {
    let mut drawing = String::new();
    let mut y = 8.0;
    for (x, class, text) in [(0.0, "ours", "generated"), (110.0, "by-hand", "match by hand")] {
        bar(&mut drawing, x, y, BAR, class)?;
        label(&mut drawing, x + 22.0, y, "label", text)?;
    }
    for panel in panels {
        y += HEADING;
        label(&mut drawing, 0.0, y, "heading", panel.heading)?;
        y += HEADING - 12.0;
        let longest = panel.functions.iter().map(|function| function.by_hand).fold(0.0, f64::max);
        for function in &panel.functions {
            label(&mut drawing, 0.0, y + BAR / 2.0, "label", function.label)?;
            let sides = [("ours", function.ours), ("by-hand", function.by_hand)];
            for (place, (class, cost)) in [y, y + BAR + 1.0].into_iter().zip(sides) {
                let width = LONGEST_BAR * cost / longest;
                bar(&mut drawing, LABELS, place, width, class)?;
                let text = format!("{cost:.0}{}", panel.unit);
                label(&mut drawing, LABELS + width + 6.0, place, "label", &text)?;
            }
            y += ROW;
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {y}\" width=\"{WIDTH}\" \
         height=\"{y}\" role=\"img\" aria-label=\"What each function costs, beside the same by hand\">\n\
         <style>{STYLE}</style>\n{drawing}</svg>\n"
    ))
}

fn bar(drawing: &mut String, x: f64, y: f64, width: f64, class: &str) -> std::fmt::Result {
    writeln!(
        drawing,
        "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width:.1}\" height=\"{BAR}\"/>"
    )
}

/// A text as high as a bar at the same place.
fn label(drawing: &mut String, x: f64, y: f64, class: &str, text: &str) -> std::fmt::Result {
    let baseline = y + 12.0;
    writeln!(drawing, "<text class=\"{class}\" x=\"{x:.1}\" y=\"{baseline}\">{text}</text>")
}

#[cfg(test)]
mod tests {
    use super::{CHART, chart, panels};

    #[test]
    fn the_chart_that_is_kept_shows_the_figures_that_are_kept() {
        let kept = std::fs::read_to_string(CHART).unwrap();
        assert_eq!(kept, chart(&panels().unwrap()).unwrap());
    }
}
