//! The texts of the codes. Where memory is plentiful, a reference to each; elsewhere each kind in one
//! string, cut by offsets of a quarter of the size.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Codes, array, by_memory, number};
use crate::table::Row;

pub(super) fn implementation(codes: &Codes) -> TokenStream {
    let ident = &codes.ident;
    let as_str = digits(codes);
    let description = text(codes, |row| row.description.as_str());
    let name = text(codes, |row| row.name.as_str());
    let reference = text(codes, |row| row.reference.as_str());
    let as_str_example = codes.example("assert_eq!(Code::{name}.as_str(), \"{digits}\");");
    let description_example =
        codes.example("assert_eq!(Code::{name}.description(), {description});");
    let name_example = codes.example("assert_eq!(Code::{name}.name(), \"{name}\");");
    let reference_example = codes.example("assert_eq!(Code::{name}.reference(), {reference});");
    quote! {
        impl #ident {
            /// The three digits as text.
            #as_str_example
            #[must_use]
            pub const fn as_str(self) -> &'static ::core::primitive::str {
                #as_str
            }

            /// The standard label of the code.
            #description_example
            #[must_use]
            pub const fn description(self) -> &'static ::core::primitive::str {
                #description
            }

            /// The name of the variant.
            #name_example
            #[must_use]
            pub const fn name(self) -> &'static ::core::primitive::str {
                #name
            }

            /// Where the code is defined; empty where the table does not say.
            #reference_example
            #[must_use]
            pub const fn reference(self) -> &'static ::core::primitive::str {
                #reference
            }
        }
    }
}

/// The body of the accessor of the digits, which are all as long and so need no offsets.
fn digits(codes: &Codes) -> TokenStream {
    let runtime = codes.runtime;
    // A free slot is never looked at; its digits keep the others in their places.
    let by_slot: Vec<_> =
        codes.slots().map(|row| format!("{:03}", row.map_or(0, |row| row.number))).collect();
    let by_slot: Vec<_> = by_slot.iter().map(String::as_str).collect();
    let texts = by_slot.concat();
    let packed = quote! {
        static TEXTS: &::core::primitive::str = #texts;
        let start = 3 * slot(self as ::core::primitive::u16);
        #runtime::__private::part(TEXTS, start, start + 3)
    };
    either_form(&by_slot, &packed)
}

/// The body of an accessor that gives one text of each code.
fn text(codes: &Codes, column: impl Fn(&Row) -> &str) -> TokenStream {
    let runtime = codes.runtime;
    let by_slot: Vec<_> = codes.slots().map(|row| row.map_or("", &column)).collect();
    let packed = Packed::smallest(&by_slot);
    let texts = &packed.texts;
    let offsets = array(&format_ident!("OFFSETS"), &packed.offsets, texts.len());
    let slot = quote!(slot(self as ::core::primitive::u16));
    let (choices, place) = match &packed.choices {
        None => (TokenStream::new(), slot),
        Some(choices) => {
            // The mask tells the compiler that every choice is in bounds.
            let largest = packed.offsets.len() - 2;
            let mask = number(largest);
            let table = array(&format_ident!("CHOICES"), choices, largest);
            (table, quote!(CHOICES[#slot] as ::core::primitive::usize & #mask))
        }
    };
    let packed = quote! {
        static TEXTS: &::core::primitive::str = #texts;
        #offsets
        #choices
        let place = #place;
        #runtime::__private::part(
            TEXTS,
            OFFSETS[place] as ::core::primitive::usize,
            OFFSETS[place + 1] as ::core::primitive::usize,
        )
    };
    either_form(&by_slot, &packed)
}

/// A reference for each slot, or what is packed.
fn either_form(by_slot: &[&str], packed: &TokenStream) -> TokenStream {
    let slots = number(by_slot.len());
    let references = quote! {
        static TEXTS: [&::core::primitive::str; #slots] = [#(#by_slot),*];
        TEXTS[slot(self as ::core::primitive::u16)]
    };
    by_memory(&references, packed)
}

/// Texts in one string.
struct Packed {
    texts: String,
    /// Where each text starts, and where the last one ends; one more than a power of two.
    offsets: Vec<usize>,
    /// Which text each slot has; `None` where each has its own, in the order of the slots.
    choices: Option<Vec<usize>>,
}

impl Packed {
    /// A text for each slot, or each different text once: whichever takes fewer bytes.
    fn smallest(by_slot: &[&str]) -> Self {
        let each = Self::concatenate(by_slot, None);
        let mut different: Vec<&str> = Vec::new();
        let choices = by_slot
            .iter()
            .map(|text| {
                different.iter().position(|known| known == text).unwrap_or_else(|| {
                    different.push(text);
                    different.len() - 1
                })
            })
            .collect();
        let shared = Self::concatenate(&different, Some(choices));
        if shared.bytes() < each.bytes() { shared } else { each }
    }

    fn concatenate(parts: &[&str], choices: Option<Vec<usize>>) -> Self {
        let mut offsets = vec![0];
        offsets.extend(parts.iter().scan(0, |end, part| {
            *end += part.len();
            Some(*end)
        }));
        let texts = parts.concat();
        offsets.resize(parts.len().next_power_of_two() + 1, texts.len());
        Self { texts, offsets, choices }
    }

    fn bytes(&self) -> usize {
        let choices = self.choices.as_ref().map_or(0, Vec::len);
        self.texts.len() + 2 * self.offsets.len() + choices
    }
}

#[cfg(test)]
mod tests {
    use super::Packed;

    fn unpacked(packed: &Packed, slots: usize) -> Vec<&str> {
        let place = |slot| packed.choices.as_ref().map_or(slot, |choices| choices[slot]);
        (0..slots)
            .map(place)
            .map(|place| &packed.texts[packed.offsets[place]..packed.offsets[place + 1]])
            .collect()
    }

    #[test]
    fn texts_that_differ_stand_one_after_the_other() {
        let texts = ["one", "", "three", "four"];
        let packed = Packed::smallest(&texts);
        assert_eq!((packed.texts.as_str(), &packed.choices), ("onethreefour", &None));
        assert_eq!(unpacked(&packed, 4), texts);
    }

    #[test]
    fn a_text_that_many_codes_share_stands_once() {
        let texts = ["RFC 959 §4.2.2", "RFC 959 §4.2.2", "RFC 2228 §5.1", "RFC 959 §4.2.2"];
        let packed = Packed::smallest(&texts);
        assert_eq!(packed.texts, "RFC 959 §4.2.2RFC 2228 §5.1");
        assert_eq!(unpacked(&packed, 4), texts);
    }

    #[test]
    fn the_offsets_are_one_more_than_a_power_of_two() {
        let packed = Packed::smallest(&[
            "same text",
            "same text",
            "other",
            "third",
            "third",
            "same text",
            "third",
            "other",
        ]);
        assert_eq!(packed.offsets, [0, 9, 14, 19, 19]);
    }
}
