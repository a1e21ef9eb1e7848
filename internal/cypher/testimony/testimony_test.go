package testimony

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
)

// filled sets all fields of a value to something of their own; lists get two elements.
func filled(v reflect.Value, number *int) {
	*number++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("%d \x00 é", *number/2)) // some of them twice
	case reflect.Int:
		v.SetInt(int64(*number - 100))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			filled(v.Index(i), number)
		}
	case reflect.Pointer:
		v.Set(reflect.ValueOf(&newsgraph.Person{ID: fmt.Sprint("person:", *number), Name: fmt.Sprint("Name ", *number)}))
	case reflect.Struct:
		for i := range v.NumField() {
			filled(v.Field(i), number)
		}
	default:
		panic("a field of type " + v.Type().String())
	}
}

func TestAllThatIsStatedComesBack(t *testing.T) {
	var all People
	number := 0
	filled(reflect.ValueOf(&all).Elem(), &number)
	for name, want := range map[string]*People{
		"all": &all, "nothing": {}, "an empty text": {Names: []string{"", "b"}, Whose: []string{"", ""}},
	} {
		got, err := Decode(want.Encode())
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: (-encoded +decoded):\n%s", name, diff)
		}
	}
}

func FuzzDecode(f *testing.F) {
	var all People
	number := 0
	filled(reflect.ValueOf(&all).Elem(), &number)
	text := all.Encode()
	for end := range len(text) {
		f.Add(text[:end])
		f.Add(text[end:])
	}
	f.Add(text + "AA")
	f.Add("?")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := Decode(text)
		if err != nil {
			return
		}
		again, err := Decode(p.Encode())
		if err != nil || !cmp.Equal(p, again) {
			t.Errorf("%q is read, and what is read comes back as another; error %v", text, err)
		}
	})
}
