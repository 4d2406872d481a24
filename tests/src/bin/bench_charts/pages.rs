//! The contenders' pages: two lines of ten school years, each with its interval as a band, axes and names at the
//! lines' ends, 640 by 320 pixels. Each draws what its library makes natural, without animation.

/// One way to draw the chart.
pub struct Contender {
    /// As it is told.
    pub name: &'static str,
    /// The name of its page.
    pub file: &'static str,
    /// The classic scripts that it loads.
    scripts: &'static [&'static str],
    /// Further words in the page's head.
    head: &'static str,
    /// Readies the library; may wait.
    ready: &'static str,
    /// The body of a function that draws into `place`, an empty element.
    draw: &'static str,
}

/// All of them, ours first.
pub fn all() -> Vec<Contender> {
    vec![
        Contender {
            name: "ours (WebAssembly)",
            file: "ours",
            scripts: &[],
            head: "<link rel=modulepreload href=trend.js>\
                   <link rel=preload href=trend_bg.wasm as=fetch type=application/wasm crossorigin>",
            ready: "const ours = await import('./trend.js'); await ours.default({ module_or_path: fetch('trend_bg.wasm') });
                    const f = a => new Float64Array(a);",
            draw: "place.innerHTML = ours.draw(2014, f(data.low), f(data.high), f(data.nlLow), f(data.nlHigh), 640);",
        },
        Contender {
            name: "Observable Plot 0.6.17",
            file: "plot",
            scripts: &["d3.min.js", "plot.umd.min.js"],
            head: "",
            ready: "",
            draw: "const mark = (region, color) => {
                const own = rows.filter(r => r.region === region);
                return [
                    Plot.areaY(own, { x: 'year', y1: 'low', y2: 'high', fill: color, fillOpacity: 0.2 }),
                    Plot.lineY(own, { x: 'year', y: 'value', stroke: color }),
                    Plot.dot(own, { x: 'year', y: 'value', fill: color }),
                    Plot.text(own.slice(-1), { x: 'year', y: 'value', text: 'region', textAnchor: 'start', dx: 8, fill: color }),
                ];
            };
            place.append(Plot.plot({ width: 640, height: 320, marginRight: 90, y: { domain: [0, 25], grid: true },
                x: { tickFormat: y => `${y}/${(y + 1) % 100}` }, marks: [mark('Nederland', 'gray'), mark('Utrecht', 'teal')] }));",
        },
        Contender {
            name: "Vega-Lite 6.4.3 (Vega 6)",
            file: "vega",
            scripts: &["vega.min.js", "vega-lite.min.js"],
            head: "",
            ready: "",
            draw: "const color = { field: 'region', type: 'nominal', legend: null }, x = { field: 'year', type: 'quantitative' };
            const { spec } = vegaLite.compile({ width: 500, height: 260, data: { values: rows }, layer: [
                { mark: { type: 'area', opacity: 0.2 }, encoding: { x, y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' }, color } },
                { mark: { type: 'line', point: true }, encoding: { x, y: { field: 'value', type: 'quantitative' }, color } },
                { transform: [{ filter: 'datum.year === 2023' }], mark: { type: 'text', align: 'left', dx: 8 },
                  encoding: { x, y: { field: 'value', type: 'quantitative' }, text: { field: 'region' }, color } } ] });
            new vega.View(vega.parse(spec), { renderer: 'svg', container: place }).run();",
        },
        Contender {
            name: "ECharts 6.1.0",
            file: "echarts",
            scripts: &["echarts.min.js"],
            head: "",
            ready: "",
            draw: "const series = region => {
                const own = rows.filter(r => r.region === region), base = { type: 'line', stack: region, symbol: 'none', lineStyle: { opacity: 0 } };
                return [
                    { ...base, data: own.map(r => r.low) },
                    { ...base, data: own.map(r => r.high - r.low), areaStyle: { opacity: 0.2 } },
                    { type: 'line', name: region, data: own.map(r => r.value), endLabel: { show: true, formatter: region } },
                ];
            };
            echarts.init(place, null, { renderer: 'svg', width: 640, height: 320 }).setOption({ animation: false, grid: { right: 90 },
                xAxis: { type: 'category', data: data.low.map((_, i) => `${2014 + i}/${15 + i}`) }, yAxis: { type: 'value' },
                series: [...series('Nederland'), ...series('Utrecht')] });",
        },
        Contender {
            name: "Chart.js 4.6.1 (canvas)",
            file: "chartjs",
            scripts: &["chart.umd.min.js"],
            head: "",
            ready: "",
            draw: "const canvas = document.createElement('canvas');
            canvas.width = 640; canvas.height = 320; place.append(canvas);
            const datasets = region => {
                const own = rows.filter(r => r.region === region), base = { pointRadius: 0, borderWidth: 0 };
                return [
                    { ...base, data: own.map(r => r.low) },
                    { ...base, data: own.map(r => r.high), fill: '-1', backgroundColor: 'rgba(0,128,128,0.2)' },
                    { label: region, data: own.map(r => r.value), borderColor: 'teal' },
                ];
            };
            new Chart(canvas, { type: 'line', options: { responsive: false, animation: false, scales: { y: { beginAtZero: true } } },
                data: { labels: data.low.map((_, i) => `${2014 + i}/${15 + i}`), datasets: [...datasets('Nederland'), ...datasets('Utrecht')] } });",
        },
    ]
}

/// The page of a contender. It puts its times into `window.told`.
pub fn html(contender: &Contender) -> String {
    let scripts: Vec<String> =
        contender.scripts.iter().map(|file| format!("<script src={file}></script>")).collect();
    let Contender { head, ready, draw, .. } = contender;
    format!(
        "<!doctype html><html lang=nl><meta charset=utf-8><title>Grafiek</title><link rel=icon href=data:,>{head}{}\
         <body><div id=chart style=\"width:640px;height:320px\"></div><script type=module>{DATA}{ready}
         const chart = document.getElementById('chart');
         const draw = () => {{
             const place = document.createElement('div');
             place.style = 'width:640px;height:320px';
             chart.replaceChildren(place);
             const start = performance.now();
             {draw}
             return performance.now() - start;
         }};
         const first = draw();
         requestAnimationFrame(() => setTimeout(() => {{
             const shown = performance.now();
             const again = Array.from({{ length: 20 }}, draw).sort((a, b) => a - b)[10];
             window.told = {{ shown, first, again }};
         }}));</script></html>",
        scripts.concat()
    )
}

/// The figures, as arrays and as rows.
const DATA: &str = "
    const data = {
        low: [11.2, 13.4, 12.7, 12.6, 13.5, 13.1, 14.4, 12.6, 17.2, 14.4],
        high: [11.6, 13.8, 13.1, 13.0, 13.9, 13.6, 15.0, 13.1, 17.8, 15.0],
        nlLow: [21.6, 22.1, 21.6, 21.1, 20.9, 21.0, 20.4, 20.7, 20.3, 20.6],
        nlHigh: [21.8, 22.4, 21.9, 21.3, 21.2, 22.1, 21.5, 21.9, 21.4, 21.8],
    };
    const row = (region, low, high) => low.map((l, i) =>
        ({ region, year: 2014 + i, low: l, high: high[i], value: (l + high[i]) / 2 }));
    const rows = [...row('Nederland', data.nlLow, data.nlHigh), ...row('Utrecht', data.low, data.high)];
";
