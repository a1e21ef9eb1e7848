package read

import "fmt"

// namedTogether finds people and countries by ids of both kinds.
func namedTogether(ids string) string {
	return fmt.Sprintf("COLLECT { UNWIND %[1]s AS id %[2]s RETURN w } + COLLECT { UNWIND %[1]s AS id %[3]s RETURN w }",
		ids, sought("w", "Person", "id"), sought("w", "Country", "id"))
}

// inOneSentence is the condition that an article has a sentence that names all of the hubs, which are as many as the values if the graph
// has them all. What a mention keeps of its sentences are numbers.
func inOneSentence(a, hubs, values string) string {
	return fmt.Sprintf("any(l IN [COLLECT { MATCH (%[1]s)-[m:MENTIONS]->(x) WHERE x IN %[2]s RETURN m.sentences }] WHERE size(l) = size(%[3]s) AND any(s IN l[0] WHERE all(other IN l WHERE s IN other)))",
		a, hubs, values)
}
