//! A slow machine, a slow network, and what the page costs there.

use std::collections::BTreeMap;

use serde_json::json;

use super::Browser;
use crate::failure::Outcome;

impl Browser {
    /// Makes the machine so many times slower.
    pub async fn slow_machine(&self, times: f64) -> Outcome {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await.map(|_| ())
    }

    /// Lets so many bits a second through, each answer after `latency` milliseconds.
    pub async fn slow_network(&self, bits: f64, latency: f64) -> Outcome {
        self.devtools("Network.enable", json!({})).await?;
        let conditions = json!({
            "offline": false, "latency": latency, "downloadThroughput": bits / 8.0, "uploadThroughput": bits / 8.0
        });
        self.devtools("Network.emulateNetworkConditions", conditions).await.map(|_| ())
    }

    /// What Chromium counts of the page after its garbage has been taken away: `Nodes`, `JSEventListeners`,
    /// `JSHeapUsedSize`, …
    pub async fn counts(&self) -> Outcome<BTreeMap<String, f64>> {
        self.devtools("HeapProfiler.enable", json!({})).await?;
        // What is only found to be garbage once other garbage is away goes in a second round.
        for _ in 0..2 {
            self.devtools("HeapProfiler.collectGarbage", json!({})).await?;
        }
        self.devtools("Performance.enable", json!({})).await?;
        let metrics = self.devtools("Performance.getMetrics", json!({})).await?;
        let named = |metric: &serde_json::Value| {
            Some((metric["name"].as_str()?.to_owned(), metric["value"].as_f64()?))
        };
        Ok(metrics["metrics"].as_array().into_iter().flatten().filter_map(named).collect())
    }

    /// The sum of all shifts of the layout so far that no reader asked for.
    pub async fn shifted(&self) -> Outcome<f64> {
        let script = "const done = arguments[0]; let sum = 0;
            new PerformanceObserver(list => {
                for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(sum), 200);";
        self.run_async(script, Vec::new()).await?.as_f64().ok_or_else(|| unmeasured("layout shift"))
    }

    /// What has shifted so far, for a failure to tell.
    pub async fn what_shifted(&self) -> Outcome<String> {
        let script = "const done = arguments[0], told = [];
            new PerformanceObserver(list => {
                for (const entry of list.getEntries()) for (const s of entry.sources || [])
                    told.push(entry.value.toFixed(4) + ' at ' + Math.round(entry.startTime) + ' ms: '
                        + (s.node?.outerHTML || s.node?.nodeName || 'gone').slice(0, 120) + ' '
                        + JSON.stringify(s.previousRect) + ' to ' + JSON.stringify(s.currentRect));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(told.join('\\n')), 200);";
        Ok(self.run_async(script, Vec::new()).await?.as_str().unwrap_or_default().to_owned())
    }

    /// The longest task so far, in milliseconds; 0 where none was longer than 50 ms.
    pub async fn longest_task(&self) -> Outcome<f64> {
        let script = "const done = arguments[0]; let longest = 0;
            new PerformanceObserver(list => {
                for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
            }).observe({ type: 'longtask', buffered: true });
            setTimeout(() => done(longest), 200);";
        self.run_async(script, Vec::new()).await?.as_f64().ok_or_else(|| unmeasured("longest task"))
    }
}

fn unmeasured(what: &str) -> crate::failure::Failure {
    crate::failure::Failure::new(format!("the browser does not tell the {what}"))
}
