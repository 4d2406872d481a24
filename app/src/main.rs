//! The TechNet Monitor's dashboard.
//!
//! One direction of state: the address, then [`address::Address`], then memos over the data, then the pure drawing
//! and wording of `charts`, then the view. Nothing copies one signal into another.

mod address;
mod api;
mod data;
mod find;
mod later;
mod live;
mod pages;
mod parts;
mod reader;
mod root;
mod texts;
mod travel;

/// A small allocator: a third of the code of the default one, and its time for a block does not grow with the heap.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    root::mount();
}
