//! The TechNet Monitor's dashboard.
//!
//! One direction of state: the address, then [`address::Address`], then memos over the data, then the pure drawing
//! and wording of `charts`, then the view. Nothing copies one signal into another.

mod address;
mod api;
mod data;
mod find;
mod pages;
mod parts;
mod reader;
mod root;
mod texts;
mod travel;

fn main() {
    root::mount();
}
