package extract

// Version names what the rules and data find in a text. Raise it with every change by which some text gives other
// mentions, offices or quotations: articles are loaded anew when it is not the one that they were loaded with.
const Version = "16"
