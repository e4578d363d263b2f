//! The rows of the table by family. Each file is a macro that hands its rows on to the next.

mod objects;
mod text;
mod numbers;
mod world;
mod python;
