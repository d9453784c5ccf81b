//! `view!`: the notation of Leptos, written as templates of `crate::ui::view`.
//!
//! Leptos' own macro makes a type of its own out of every element with its attributes and children, and
//! each type brings its own copy of the code that builds it. Here what never changes is a text, HTML that
//! the browser itself turns into elements, and only what fills its holes is code.
//!
//! What it takes: elements with `name="text"`, `name=expression`, `name`, `class:name=`, `prop:name=`,
//! `on:event=`; components with their properties and children; texts in quotes; `{expressions}`. Two that
//! stand in nearly every line are part of the text as well: `{state.say("id")}` and `<Icon name=Glyph::X/>`.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement, NodeName};
use rstml::{Parser, ParserConfig};
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, Lit, Stmt};

type Element = NodeElement<rstml::node::Infallible>;

/// Elements that have no content and no end.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements that stand within drawings only.
const DRAWN: [&str; 11] = [
    "path", "circle", "g", "rect", "line", "ellipse", "polygon", "polyline", "defs", "use",
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
        Node::Element(element) => template(element),
        Node::Text(text) => {
            let text = &text.value;
            quote!(#text)
        }
        Node::Block(block) => quote!(#[allow(unused_braces)] #block),
        Node::Fragment(fragment) => several_of(&fragment.children),
        other => refused(other.span(), UNKNOWN),
    }
}

const UNKNOWN: &str = "texts stand in quotes, comments in Rust's own notation";

/// What is the same each time as HTML, and what fills its holes, in the order of the holes. See
/// `src/ui/view/template.rs` for the marks.
#[derive(Default)]
struct Woven {
    html: String,
    parts: Vec<TokenStream>,
}

fn template(root: &Element) -> TokenStream {
    let mut woven = Woven::default();
    woven.element(root);
    let Woven { mut html, parts } = woven;
    let tag = root.name().to_string();
    if DRAWN.contains(&tag.as_str()) {
        // A piece of a drawing: only within one does a browser read it as such.
        html.insert(0, '~');
    }
    let span = root.name().span();
    quote_spanned! {span=> {
        #[allow(unused_mut)]
        let mut parts = crate::ui::view::Parts::default();
        #(#parts)*
        crate::ui::view::Template::new(#html, parts)
    }}
}

impl Woven {
    fn element(&mut self, element: &Element) {
        let tag = element.name().to_string();
        let attributes = element.attributes();
        self.html.push('<');
        self.html.push_str(&tag);
        // A class beside others that come and go is set by the same hand as they.
        let has_classes = attributes
            .iter()
            .any(|one| key_of(one).starts_with("class:"));
        let is_fixed =
            |one: &&NodeAttribute| fixed(one).is_some() && !(has_classes && key_of(one) == "class");
        for (name, text) in attributes.iter().filter(is_fixed).filter_map(fixed) {
            self.html.push(' ');
            self.html.push_str(&name);
            if !text.is_empty() {
                self.html.push_str("=\"");
                self.html.push_str(&escaped(&text));
                self.html.push('"');
            }
        }
        let others: Vec<_> = attributes.iter().filter(|one| !is_fixed(one)).collect();
        if !others.is_empty() {
            self.html.push_str(&format!(" _=\"{}\"", others.len()));
            self.parts.extend(others.into_iter().map(attribute));
        }
        self.html.push('>');
        if VOID.contains(&tag.as_str()) {
            return;
        }
        element.children.iter().for_each(|child| self.child(child));
        self.html.push_str("</");
        self.html.push_str(&tag);
        self.html.push('>');
    }

    fn child(&mut self, node: &Node) {
        match node {
            Node::Element(element) if is_component(element.name()) => match symbol(element) {
                Some((name, path)) => {
                    self.html.push_str(&format!("<!--:{name}-->"));
                    self.named(element.name(), &path);
                }
                None => self.hole(&component(element)),
            },
            Node::Element(element) => self.element(element),
            Node::Text(text) => self.html.push_str(&escaped(&text.value_string())),
            Node::Fragment(fragment) => {
                fragment.children.iter().for_each(|child| self.child(child))
            }
            Node::Block(block) => match message(block) {
                Some((id, state)) => {
                    self.html.push_str(&format!("<!--{id}-->"));
                    self.parts.push(quote!(let _ = #state;));
                }
                None => self.hole(&quote!(#[allow(unused_braces)] #block)),
            },
            other => self.parts.push(refused(other.span(), UNKNOWN)),
        }
    }

    /// What only the text names is held against the compiler all the same; it becomes no code.
    fn named(&mut self, component: &NodeName, value: &TokenStream) {
        self.parts.push(quote!(let _ = (#component, #value);));
    }

    fn hole(&mut self, child: &TokenStream) {
        self.html.push_str("<!---->");
        self.parts
            .push(quote!(parts.child(crate::ui::view::Child::into_child(#child));));
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The message of `{state.say("id")}`.
fn message(block: &NodeBlock) -> Option<(String, TokenStream)> {
    let NodeBlock::ValidBlock(block) = block else {
        return None;
    };
    let [Stmt::Expr(Expr::MethodCall(call), None)] = block.stmts.as_slice() else {
        return None;
    };
    let is_state = matches!(&*call.receiver, Expr::Path(path) if path.path.is_ident("state"));
    match call.args.first() {
        Some(Expr::Lit(ExprLit {
            lit: Lit::Str(id), ..
        })) if is_state && call.method == "say" => {
            Some((id.value(), call.receiver.to_token_stream()))
        }
        _ => None,
    }
}

/// The symbol of `<Icon name=Glyph::Save/>`.
fn symbol(element: &Element) -> Option<(String, TokenStream)> {
    let [NodeAttribute::Attribute(attribute)] = element.attributes() else {
        return None;
    };
    let Some(Expr::Path(path)) = attribute.value() else {
        return None;
    };
    let mut parts = path.path.segments.iter();
    let (Some(kind), Some(name), None) = (parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    let is_icon = element.name().to_string() == "Icon" && attribute.key.to_string() == "name";
    (is_icon && kind.ident == "Glyph").then(|| (name.ident.to_string(), quote!(#path)))
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

fn key_of(attribute: &NodeAttribute) -> String {
    match attribute {
        NodeAttribute::Attribute(attribute) => attribute.key.to_string(),
        NodeAttribute::Block(_) => String::new(),
    }
}

/// The name and text of an attribute that never changes.
fn fixed(attribute: &NodeAttribute) -> Option<(String, String)> {
    let NodeAttribute::Attribute(attribute) = attribute else {
        return None;
    };
    let key = attribute.key.to_string();
    match attribute.value() {
        _ if key.contains(':') => None,
        None => Some((key, String::new())),
        Some(Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        })) => Some((key, text.value())),
        Some(_) => None,
    }
}

fn attribute(attribute: &NodeAttribute) -> TokenStream {
    let NodeAttribute::Attribute(attribute) = attribute else {
        return refused(attribute.span(), "an attribute has a name");
    };
    let key = attribute.key.to_string();
    let value = attribute.value();
    match (key.split_once(':'), value) {
        (None, Some(value)) => quote! {
            parts.set(#key, crate::ui::view::Value::into_value(#[allow(unused_braces)] { #value }));
        },
        (Some(("class", name)), Some(value)) => quote! {
            parts.class(#name, #[allow(unused_braces)] { #value });
        },
        (Some(("prop", name)), Some(value)) => quote! {
            parts.property(#name, crate::ui::view::Value::into_value(#[allow(unused_braces)] { #value }));
        },
        (Some(("on", name)), Some(value)) => {
            let event = syn::Ident::new(name, attribute.key.span());
            quote!(parts.on(::leptos::ev::#event, #[allow(unused_braces)] { #value });)
        }
        _ => refused(attribute.span(), "there is no attribute of this kind"),
    }
}

fn component(element: &Element) -> TokenStream {
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
