//! The harness tested on made-up pages: what is broken on purpose must be noticed, or a green run means nothing.

mod driving;
mod hosting;
mod noticing;
