//! `view!`: the notation of Leptos, written as calls on `crate::ui::view::Element`.
//!
//! Leptos' own macro makes a type of its own out of every element with its attributes and children, and
//! each type brings its own copy of the code that builds it. Here every element is of one type, built by
//! one piece of code, so that a phone loads it once.
//!
//! What it takes: elements with `name="text"`, `name=expression`, `name`, `class:name=`, `prop:name=`,
//! `on:event=`; components with their properties and children; texts in quotes; `{expressions}`.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeElement, NodeName};
use rstml::{Parser, ParserConfig};
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, Lit};

/// Elements that have no content and no end.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements of drawings, which live in a namespace of their own.
const DRAWN: [&str; 12] = [
    "svg", "path", "circle", "g", "rect", "line", "ellipse", "polygon", "polyline", "defs", "use",
    "symbol",
];

/// See the page of this crate.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let parser = Parser::new(ParserConfig::default().recover_block(true));
    let (nodes, faults) = parser.parse_recoverable(tokens).split_vec();
    let faults = faults.into_iter().map(|fault| fault.emit_as_expr_tokens());
    let view = match nodes.as_slice() {
        [only] => {
            let only = child(only);
            quote!(crate::ui::view::Child::into_child(#only))
        }
        several => several_of(several),
    };
    quote!({ #(#faults;)* #view }).into()
}

fn several_of(nodes: &[Node]) -> TokenStream {
    let nodes = nodes.iter().map(child);
    quote!(crate::ui::view::several(
        ::std::vec![#(crate::ui::view::Child::into_child(#nodes)),*]
    ))
}

/// An expression of a type that is a `Child`.
fn child(node: &Node) -> TokenStream {
    match node {
        Node::Element(element) if is_component(element.name()) => component(element),
        Node::Element(found) => element(found),
        Node::Text(text) => {
            let text = &text.value;
            quote!(#text)
        }
        Node::Block(block) => quote!(#[allow(unused_braces)] #block),
        Node::Fragment(fragment) => several_of(&fragment.children),
        other => refused(
            other.span(),
            "texts stand in quotes, comments in Rust's own notation",
        ),
    }
}

fn refused(at: Span, why: &str) -> TokenStream {
    syn::Error::new(at, why).to_compile_error()
}

fn is_component(name: &NodeName) -> bool {
    match name {
        NodeName::Path(path) => path.path.segments.last().is_some_and(|last| {
            let name = last.ident.to_string();
            name.starts_with(|c: char| c.is_ascii_uppercase())
        }),
        _ => false,
    }
}

fn element(element: &NodeElement<rstml::node::Infallible>) -> TokenStream {
    let span = element.name().span();
    let tag = element.name().to_string();
    let kind = match tag.as_str() {
        tag if VOID.contains(&tag) => quote!(Void),
        tag if DRAWN.contains(&tag) => quote!(Drawn),
        _ => quote!(Html),
    };
    // What never changes stands in one table; only the rest is code.
    let fixed = element.attributes().iter().filter_map(fixed);
    let others = element.attributes().iter();
    let others = others.filter(|one| fixed_of(one).is_none()).map(attribute);
    let children = element.children.iter().map(child);
    quote_spanned! {span=> {
        #[allow(unused_mut)]
        let mut element = crate::ui::view::Element::new(
            #tag, crate::ui::view::Kind::#kind, &[#(#fixed),*],
        );
        #(#others)*
        #(element.add(#children);)*
        element
    }}
}

/// The name and text of an attribute that never changes.
fn fixed_of(attribute: &NodeAttribute) -> Option<(String, TokenStream)> {
    let NodeAttribute::Attribute(attribute) = attribute else {
        return None;
    };
    let key = attribute.key.to_string();
    match attribute.value() {
        _ if key.contains(':') => None,
        None => Some((key, quote!(""))),
        Some(Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        })) => Some((key, quote!(#text))),
        Some(_) => None,
    }
}

fn fixed(attribute: &NodeAttribute) -> Option<TokenStream> {
    fixed_of(attribute).map(|(key, text)| quote!((#key, #text)))
}

fn attribute(attribute: &NodeAttribute) -> TokenStream {
    let NodeAttribute::Attribute(attribute) = attribute else {
        return refused(attribute.span(), "an attribute has a name");
    };
    let key = attribute.key.to_string();
    let value = attribute.value();
    match (key.split_once(':'), value) {
        (None, Some(value)) => quote! {
            element.set(#key, crate::ui::view::Value::into_value(#[allow(unused_braces)] { #value }));
        },
        (Some(("class", name)), Some(value)) => quote! {
            element.class(#name, #[allow(unused_braces)] { #value });
        },
        (Some(("prop", name)), Some(value)) => quote! {
            element.property(#name, crate::ui::view::Value::into_value(#[allow(unused_braces)] { #value }));
        },
        (Some(("on", name)), Some(value)) => {
            let event = syn::Ident::new(name, attribute.key.span());
            quote!(element.on(::leptos::ev::#event, #[allow(unused_braces)] { #value });)
        }
        _ => refused(attribute.span(), "there is no attribute of this kind"),
    }
}

fn component(element: &NodeElement<rstml::node::Infallible>) -> TokenStream {
    let name = element.name();
    let span = name.span();
    let properties = element
        .attributes()
        .iter()
        .map(|attribute| match attribute {
            NodeAttribute::Attribute(KeyedAttribute { key, .. }) => {
                let NodeAttribute::Attribute(attribute) = attribute else {
                    return TokenStream::new();
                };
                // `wording` alone stands for `wording=wording`.
                let value = attribute
                    .value()
                    .map_or(quote!(#key), |value| quote!(#value));
                quote!(.#key(#[allow(unused_braces)] { #value }))
            }
            other => refused(other.span(), "a property has a name"),
        });
    let children = match element.children.as_slice() {
        [] => TokenStream::new(),
        children => {
            let view = match children {
                [only] => {
                    let only = child(only);
                    quote!(crate::ui::view::Child::into_child(#only))
                }
                several => several_of(several),
            };
            quote!(.children(::std::boxed::Box::new(move || #view)))
        }
    };
    quote_spanned! {span=>
        ::leptos::component::component_view(
            #[allow(clippy::needless_borrows_for_generic_args)]
            &#name,
            ::leptos::component::component_props_builder(&#name)
                #(#properties)*
                #children
                .build()
        )
    }
}
