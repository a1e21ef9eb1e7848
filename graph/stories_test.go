package graph_test

import (
	"strings"
	"testing"
)

func TestOnePerStory(t *testing.T) {
	asked := func(filter string) string {
		t.Helper()
		s := &store{}
		got := post(t, s, "{ articles(filter: {"+filter+"}) { nodes { id } } }", nil)
		if len(got.Errors) > 0 || len(s.asked) != 1 {
			t.Fatalf("%s: %v", filter, got.Errors)
		}
		return s.asked[0].text
	}
	if asked("onePerStory: true") == asked("") || asked(`countries: {anyOf: "IR"}, onePerStory: true`) == asked(`countries: {anyOf: "IR"}`) {
		t.Error("it changes nothing")
	}
	for _, none := range []string{"false", "null"} {
		if asked("onePerStory: "+none) != asked("") || asked("not: {onePerStory: "+none+`, languages: "en"}`) != asked(`not: {languages: "en"}`) {
			t.Errorf("%s is a condition", none)
		}
	}
	for _, within := range []string{"and: [{onePerStory: true}]", "or: [{onePerStory: true}]", "not: {onePerStory: true}", "and: [{not: {onePerStory: true}}]"} {
		got := post(t, &store{}, "{ articles(filter: {"+within+"}) { nodes { id } } }", nil)
		if len(got.Errors) != 1 || !strings.Contains(got.Errors[0].Message, "at the top of a filter") || got.Errors[0].Extensions["code"] != "BAD_USER_INPUT" {
			t.Errorf("%s: %v", within, got.Errors)
		}
	}
}

func TestRelatedCountsAgainstTheLimits(t *testing.T) {
	ask := func(n string) []string {
		var codes []string
		for _, err := range post(t, &store{}, "{ articles(first: "+n+") { nodes { related(first: 5) { totalCount nodes { id } } } } }", nil).Errors {
			codes = append(codes, err.Message)
		}
		return codes
	}
	if got := ask("11"); len(got) > 0 {
		t.Errorf("11 articles with what is related to each: %v", got)
	}
	if got := ask("12"); len(got) != 1 || !strings.Contains(got[0], "at most 142 are allowed") {
		t.Errorf("12 articles with what is related to each: %v", got)
	}
}
