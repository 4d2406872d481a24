//! What a reader's hand does: click, point, press keys, type.

use fantoccini::Locator;
use serde_json::json;

use super::Browser;
use crate::failure::{Doing, Failure, Outcome};

impl Browser {
    /// Waits for a link or button with this text among those that match the selector, and clicks it.
    pub async fn click(&self, css: &str, text: &str) -> Outcome {
        self.until(&format!("`{text}` among `{css}` can be clicked"), async || {
            for element in self.client.find_all(Locator::Css(css)).await.doing(css)? {
                if element.text().await.doing(css)?.trim() == text
                    && element.is_displayed().await.doing(css)?
                {
                    return element.click().await.doing(format!("clicking {text}")).map(Some);
                }
            }
            Ok(None)
        })
        .await
    }

    /// Puts the pointer on what matches the selector, so far from its left side (0 to 1), half-way down.
    pub async fn point_at(&self, css: &str, across: f64) -> Outcome {
        self.see(css).await?;
        let script = "const e = document.querySelector(arguments[0]); e.scrollIntoView({ block: 'center' });
            const r = e.getBoundingClientRect(); return [r.left + r.width * arguments[1], r.top + r.height / 2];";
        let place = self.run(script, vec![json!(css), json!(across)]).await?;
        let moved = json!({ "type": "mouseMoved", "x": place[0], "y": place[1] });
        self.devtools("Input.dispatchMouseEvent", moved).await.map(|_| ())
    }

    /// Clicks what matches the selector, so far from its left side and top (0 to 1).
    pub async fn click_at(&self, css: &str, across: f64, down: f64) -> Outcome {
        self.see(css).await?;
        let script = "const e = document.querySelector(arguments[0]); e.scrollIntoView({ block: 'center' });
            const r = e.getBoundingClientRect(); return [r.left + r.width * arguments[1], r.top + r.height * arguments[2]];";
        let place = self.run(script, vec![json!(css), json!(across), json!(down)]).await?;
        for (kind, button) in [("mouseMoved", "none"), ("mousePressed", "left"), ("mouseReleased", "left")] {
            let event =
                json!({ "type": kind, "x": place[0], "y": place[1], "button": button, "clickCount": 1 });
            self.devtools("Input.dispatchMouseEvent", event).await?;
        }
        Ok(())
    }

    /// Picks an option by its words, from the list that has this label.
    pub async fn choose(&self, label: &str, option: &str) -> Outcome {
        let script = "
            const label = [...document.querySelectorAll('label')].find(l => l.innerText.trim().startsWith(arguments[0]));
            const list = label?.querySelector('select');
            const option = [...(list?.options || [])].find(o => o.text.trim() === arguments[1]);
            if (!option) return false;
            list.value = option.value;
            list.dispatchEvent(new Event('change', { bubbles: true }));
            return true;";
        self.until(&format!("`{option}` can be chosen under `{label}`"), async || {
            let chosen = self.run(script, vec![json!(label), json!(option)]).await?;
            Ok(chosen.as_bool().unwrap_or_default().then_some(()))
        })
        .await
    }

    /// Presses a key on what matches the selector; see [`Browser::key`].
    pub async fn press(&self, css: &str, key: &str) -> Outcome {
        self.see(css).await?;
        let focus =
            "const e = document.querySelector(arguments[0]); if (document.activeElement !== e) e.focus();";
        self.run(focus, vec![json!(css)]).await?;
        self.key(key).await
    }

    /// Presses a key on whatever has the keyboard: `Tab`, `Shift+Tab`, `Enter`, `ArrowLeft`, or a single letter or sign.
    pub async fn key(&self, key: &str) -> Outcome {
        let (shift, name) = key.strip_prefix("Shift+").map_or((0, key), |name| (8, name));
        let (code, text) = match name {
            "Tab" => (9, ""),
            "Enter" => (13, "\r"),
            "Escape" => (27, ""),
            "PageUp" => (33, ""),
            "PageDown" => (34, ""),
            "End" => (35, ""),
            "Home" => (36, ""),
            "ArrowLeft" => (37, ""),
            "ArrowUp" => (38, ""),
            "ArrowRight" => (39, ""),
            "ArrowDown" => (40, ""),
            letter if letter.chars().count() == 1 => {
                (letter.to_ascii_uppercase().bytes().next().map_or(0, u32::from), letter)
            }
            _ => return Err(Failure::new(format!("no key is called {key}"))),
        };
        let kind = if text.is_empty() { "rawKeyDown" } else { "keyDown" };
        let mut event = json!({ "key": name, "windowsVirtualKeyCode": code, "modifiers": shift });
        if name.chars().count() > 1 {
            event["code"] = json!(name);
        }
        for kind in [kind, "keyUp"] {
            event["type"] = json!(kind);
            event["text"] = json!(if kind == "keyDown" { text } else { "" });
            self.devtools("Input.dispatchKeyEvent", event.clone()).await.doing(format!("pressing {key}"))?;
        }
        Ok(())
    }

    /// Types a text where the keyboard is, letter by letter.
    pub async fn type_words(&self, words: &str) -> Outcome {
        for letter in words.chars() {
            self.key(&letter.to_string()).await?;
        }
        Ok(())
    }

    /// Presses Tab until the keyboard is on something whose name begins so, as a reader without a mouse does.
    ///
    /// The name is what a screen reader would say: the label, else the text.
    pub async fn tab_to(&self, name: &str) -> Outcome {
        let mut passed = Vec::new();
        for _ in 0..150 {
            self.key("Tab").await?;
            let here = self.focused().await?;
            if here.starts_with(name) {
                return Ok(());
            }
            passed.push(here);
        }
        Err(Failure::new(format!("Tab does not lead to `{name}`, but past {passed:#?}")))
    }

    /// The name of what has the keyboard.
    pub async fn focused(&self) -> Outcome<String> {
        let script = "const e = document.activeElement;
            return (e?.ariaLabel || [...(e?.labels || [])].map(l => l.innerText).join(' ') || e?.innerText || e?.tagName || '').trim();";
        Ok(self.run(script, Vec::new()).await?.as_str().unwrap_or_default().to_owned())
    }
}
